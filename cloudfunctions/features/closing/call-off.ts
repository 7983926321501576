import type { CalledOff } from '#contract/closing'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { ClosureDoc } from '../../store/notice-documents'
import { chainOfLab, pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { carryOut } from './carry-out'
import type { ClosureScope } from './closure'
import { closureId } from './offer-equal-places'

// As many as a call has time for on the slowest engine; the page asks again, and the clock goes on by itself.
const IN_ONE_CALL = 200

interface CallingOff {
  readonly requestId: string
  readonly scope: ClosureScope
  readonly reason: string
}

/**
 * Calls times off. The act is written down first and its document second, before anything is closed: whatever ends this
 * half-way, the repeated call or the clock finishes it.
 */
export async function callOff(
  { requestId, scope, reason }: CallingOff,
  { personId, openid, now }: Pick<Call<'staff'>, 'personId' | 'openid' | 'now'>,
  world: World,
): Promise<Outcome<CalledOff, 'request-reused' | 'text-refused'>> {
  const _id = closureId(personId, requestId)
  const before = await world.store.closures.get(_id)
  if (before && !isSame(before, scope)) return refuse('request-reused')
  if (!before && !(await isTextFit(world, reason, openid))) return refuse('text-refused')
  const closure = before ?? {
    _id,
    rev: 1,
    ...scope,
    reason,
    by: pseudonymOf(personId),
    at: now,
    status: 'open' as const,
  }
  if (!before) {
    await record(world, closure)
    await world.store.closures.insert([closure])
  }
  return done(await carryOut(world, closure, now, IN_ONE_CALL))
}

const isSame = (closure: ClosureDoc, { campaignId, day, labId, slotId }: ClosureScope) =>
  closure.campaignId === campaignId && closure.day === day && closure.labId === labId && closure.slotId === slotId

function record(world: World, { _id, campaignId, day, labId, slotId, reason, by, at }: ClosureDoc): Promise<void> {
  const chain = labId === '' ? SYSTEM_CHAIN : chainOfLab(labId)
  const detail = { closure: _id, day, labId, slotId, reason }
  return recordAct(world, chain, { at, by, act: 'times.call-off', subject: labId || campaignId, detail })
}
