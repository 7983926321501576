import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Day, filledLine, Id } from './shapes'

/** What a 答题证书 stands for. Nobody's name is in it: whoever wants one on the picture types it on the phone. */
export const Certificate = v.strictObject({
  /** By which anybody can look it up. */
  code: v.string(),
  title: v.string(),
  organiser: v.string(),
  day: Day,
  score: Count,
  total: Count,
})
export type Certificate = v.InferOutput<typeof Certificate>

/** The certificate of one's own finished paper; the same one however often it is asked for. */
export const makeCertificate = endpoint({
  name: 'certificate.make',
  role: 'resident',
  input: v.strictObject({ attemptId: Id }),
  output: Certificate,
  refusals: ['not-found', 'attempt-open'],
})

/** What a certificate stands for, for anybody who has its code. Nothing leads to the person. */
export const lookUpCertificate = endpoint({
  name: 'certificate.lookUp',
  role: 'anyone',
  input: v.strictObject({ code: filledLine('查验码', 20) }),
  output: Certificate,
  refusals: ['not-found'],
})
