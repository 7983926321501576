import type { Authorisation, Authorisations } from '#contract/authorisation'
import type { InstrumentKind } from '#contract/instrument-kind'
import { personTag } from '#contract/person-tag'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiDay } from '../../kernel/time'
import type { AuthorisationDoc } from '../../store/bench-documents'
import type { LabDoc, Store } from '../../store/collections'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { findAll } from '../find-all'
import type { World } from '../world'
import { isValid, standingAt } from './authorisation'

// More papers than any lab has.
const MOST_OF_ONE = 20

interface Entered {
  readonly requestId: string
  readonly kinds: readonly InstrumentKind[]
  readonly number: string
  readonly validFrom: string
  readonly validTo: string
}
interface Actor {
  readonly personId: string
  readonly now: number
}

/** Writes an authorisation down, of a lab ('') or of somebody there; first into the audit. */
export async function authorise(
  world: World,
  lab: LabDoc,
  holder: string,
  { requestId, kinds, number, validFrom, validTo }: Entered,
  { personId, now }: Actor,
): Promise<Outcome<Record<string, never>, 'limit-reached' | 'invalid'>> {
  if (validTo < validFrom) return refuse('invalid', { path: 'validTo', message: '有效期的最后一天不能早于第一天' })
  const _id = hashId(personId, requestId, 'authorisation')
  if (await world.store.authorisations.get(_id)) return done({})
  if ((await standingAt(world.store, lab._id, holder)).length >= MOST_OF_ONE)
    return refuse('limit-reached', { path: '', message: `最多记 ${MOST_OF_ONE} 份，先撤掉旧的` })
  const by = pseudonymOf(personId)
  const detail = { whose: holder && pseudonymOf(holder), number, kinds: kinds.join(' '), validFrom, validTo }
  const facts = { at: now, by, act: 'authorisation.enter', subject: _id, detail }
  await recordAct(world, chainOfLab(lab._id), facts)
  const doc: AuthorisationDoc = {
    ...{ _id, rev: 1, campaignId: lab.campaignId, labId: lab._id, personId: holder },
    ...{ kinds: [...new Set(kinds)], number, validFrom, validTo },
    ...{ enteredBy: by, enteredAt: now, withdrawnBy: '', withdrawnAt: 0 },
  }
  await world.store.authorisations.insert([doc])
  return done({})
}

/** Ends one from now on. What was verified under it stays as it was judged. */
export async function withdraw(world: World, { _id, labId, withdrawnAt }: AuthorisationDoc, { personId, now }: Actor) {
  if (withdrawnAt > 0) return
  const by = pseudonymOf(personId)
  await recordAct(world, chainOfLab(labId), {
    ...{ at: now, by, act: 'authorisation.withdraw', subject: _id, detail: {} },
  })
  await world.store.authorisations.updateIf(_id, { withdrawnAt: 0 }, { withdrawnAt: now, withdrawnBy: by })
}

/** What stands at a lab, for its people and for who organises the campaign. */
export async function authorisationsOf(store: Store, lab: LabDoc, { personId, now }: Actor): Promise<Authorisations> {
  const [standing, staff] = await Promise.all([standingAt(store, lab._id), findAll(store.staff, { labId: lab._id })])
  const day = shanghaiDay(now)
  const held = (whose: string) =>
    standing
      .filter((one) => one.personId === whose)
      .sort((a, b) => (a.validTo < b.validTo ? 1 : -1))
      .map((one) => viewOf(one, day))
  return {
    now,
    labName: lab.name,
    ofLab: held(''),
    people: staff.map(({ _id, personId: who, duty }) => ({
      ...{ memberId: _id, tag: personTag(who), duty, isSelf: who === personId, held: held(who) },
    })),
  }
}

const viewOf = (one: AuthorisationDoc, day: string): Authorisation => ({
  authorisationId: one._id,
  kinds: [...one.kinds],
  number: one.number,
  validFrom: one.validFrom,
  validTo: one.validTo,
  standing: isValid(one, day) ? 'valid' : day < one.validFrom ? 'not-yet' : 'ended',
})
