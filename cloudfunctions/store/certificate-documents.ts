import type { Doc } from './port'

/** That a 答题证书 was made of a paper, whose id it has. What it says is read from the paper, and goes with it. */
export interface CertificateDoc extends Doc {
  readonly codeKey: string
  readonly madeAt: number
}
