import type { PlaceKind } from '#contract/instrument-kind'
import { hashId } from '../../kernel/ids'
import { type Outcome, refuse } from '../../kernel/outcome'
import { addDays, instantAt, MINUTE, shanghaiDay } from '../../kernel/time'
import type { SlotDoc, Store, WaitDoc } from '../../store/collections'
import type { Instruments, VisitPlace } from './visit-place'

/** One wait for a person and a slot, whatever the length of their ids. */
export const waitKey = (slotId: string, personId: string) => `wait:${hashId(slotId, personId)}`

/** Joins the line of a slot now. */
export const newWait = (
  _id: string,
  slot: SlotDoc,
  personId: string,
  instruments: WaitDoc['instruments'],
  now: number,
): WaitDoc => ({
  _id,
  rev: 1,
  waitKey: waitKey(slot._id, personId),
  campaignId: slot.campaignId,
  labId: slot.labId,
  slotId: slot._id,
  personId,
  startsAt: slot.startsAt,
  instruments,
  since: now,
  status: 'waiting',
  offerUntil: 0,
})

export const isOver = ({ status }: WaitDoc) => status !== 'waiting' && status !== 'offered'

/** The visit that is kept for a wait: one wait is offered places once. */
export const offeredVisitId = ({ _id }: Pick<WaitDoc, '_id'>) => hashId(_id, 'offer')

export const kindsOf = ({ instruments }: { readonly instruments: Instruments }) => instruments.map(({ kind }) => kind)

const TO_ANSWER = 120 * MINUTE
// Nobody is expected to look at the phone at night.
const MORNING = '08:00'
const EVENING = '21:00'

/** Two waking hours from now, and before the visit begins. */
export function offerUntil(now: number, startsAt: number): number {
  let day = shanghaiDay(now)
  let from = Math.max(now, instantAt(day, MORNING))
  let left = TO_ANSWER
  while (from + left > instantAt(day, EVENING)) {
    left -= Math.max(0, instantAt(day, EVENING) - from)
    day = addDays(day, 1)
    from = instantAt(day, MORNING)
  }
  return Math.min(from + left, startsAt)
}

/** Those who wait in a slot, the first one first. */
export const lineOf = (store: Store, slotId: string): Promise<WaitDoc[]> =>
  store.waits.find({ where: { slotId, status: 'waiting' }, orderBy: { field: 'since', direction: 'asc' } })

/** The kinds that somebody waits for, so that a free place of them is not for everybody. */
export async function kindsSpokenFor(store: Store, slotId: string): Promise<ReadonlySet<PlaceKind>> {
  return new Set((await lineOf(store, slotId)).flatMap(kindsOf))
}

export async function isSpokenFor(store: Store, slotId: string, kinds: readonly PlaceKind[]): Promise<boolean> {
  const spokenFor = await kindsSpokenFor(store, slotId)
  return kinds.some((kind) => spokenFor.has(kind))
}

/** Free places of a slot belong to those who wait for them; only looked up where somebody ever waited. */
export async function whyNotYet(
  store: Store,
  instruments: Instruments,
  { slot }: VisitPlace,
): Promise<Outcome<never, 'slot-full'> | undefined> {
  const taken = slot.waiting && (await isSpokenFor(store, slot._id, kindsOf({ instruments })))
  return taken ? refuse('slot-full', { path: 'slotId', message: '这个时段约满了，有人在排候补' }) : undefined
}
