import { REPAIRS, type Repair } from '#contract/measurement-sheet'

/** `清洁、换气阀；换了气阀`: what a 小修 was. */
export const repairWords = ({ did, parts }: Repair) =>
  [did.map((act) => REPAIRS[act]).join('、'), parts && `换了${parts}`].filter(Boolean).join('；')
