import { PAPERS, type PaperNumber } from '#contract/measurement-sheet'

/** Which paper was issued, and its number: `检定证书 2027-001`; '' where none was. */
export const paperWords = ({ paper, certificate }: PaperNumber) =>
  certificate && `${paper === '' ? '编号' : PAPERS[paper]} ${certificate}`
