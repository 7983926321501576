import type { lookUpCertificate, makeCertificate } from '#contract/certificate'
import { lookUpCodeOf } from '../../kernel/look-up-code'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { isOpenAt, ownAttempt } from '../quiz/attempt'
import { finishAttempt } from '../quiz/finish-attempt'
import type { World } from '../world'
import { certificateCode, certificateOf, paperOfCode } from './certificate'

export const certificateHandlers = {
  make: (async ({ attemptId }, { personId, now }, { store, randomBelow }) => {
    const attempt = await ownAttempt(store, attemptId, personId)
    if (!attempt) return refuse('not-found')
    if (isOpenAt(attempt, now)) return refuse('attempt-open')
    const paper = await finishAttempt(store, attempt, now)
    return done(await certificateOf(store, paper, await certificateCode(store, paper, now, randomBelow)))
  }) satisfies Handler<typeof makeCertificate, World>,

  lookUp: (async ({ code }, _, { store }) => {
    const codeKey = lookUpCodeOf(code)
    const paper = codeKey === undefined ? undefined : await paperOfCode(store, codeKey)
    return codeKey !== undefined && paper ? done(await certificateOf(store, paper, codeKey)) : refuse('not-found')
  }) satisfies Handler<typeof lookUpCertificate, World>,
}
