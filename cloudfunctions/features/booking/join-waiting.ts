import type { RefusalOf } from '#contract/endpoint'
import type { joinWaiting as declared } from '#contract/waiting'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { WaitDoc } from '../../store/collections'
import type { World } from '../world'
import { choosePlaces } from './choose-places'
import { keysForVisit } from './keys-for-visit'
import { offerPlaces } from './offer-places'
import { whyNotOpenFor } from './open-for'
import { TakenPlaces, takenPlaces } from './taken-places'
import { placeOf, type VisitPlace, type VisitWish, whyNotThere } from './visit-place'
import { isSpokenFor, kindsOf, newWait, waitKey } from './wait'

const MOST_WAITS = 5

/** Joins the line of a slot that is full. Safe to repeat; whoever waits there already is told so. */
export async function joinWaiting(
  wish: VisitWish,
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<WaitDoc, RefusalOf<typeof declared>>> {
  const { store } = world
  const place = await placeOf(store, wish.slotId)
  if (!place) return refuse('not-found')
  const key = waitKey(wish.slotId, personId)
  const [before] = await store.waits.find({ where: { waitKey: key } })
  if (before) return done(before)
  const refused =
    whyNotThere(wish.instruments, place, now) ??
    (await whyNotOpenFor(place.campaign, personId, now, store)) ??
    (await whyNotWait(wish, place, personId, world))
  if (refused) return refused
  const wait = newWait(hashId(personId, wish.requestId, 'wait'), place.slot, personId, wish.instruments, now)
  // First the sign for those who book, then the wait: who waits is never overlooked.
  if (!place.slot.waiting) await store.slots.updateIf(place.slot._id, {}, { waiting: true })
  if ((await store.waits.insert([wait])) === 'conflict') {
    const [first] = await store.waits.find({ where: { waitKey: key } })
    return first ? done(first) : refuse('state-changed')
  }
  // A place may have come free while the line was being joined.
  await offerPlaces(world, wish.slotId, now)
  return done((await store.waits.get(wait._id)) ?? wait)
}

type WhyNot = 'not-accepted-here' | 'limit-reached' | 'places-free'

async function whyNotWait(
  { instruments }: VisitWish,
  { slot, campaign }: VisitPlace,
  personId: string,
  world: World,
): Promise<Outcome<never, WhyNot> | undefined> {
  const { store } = world
  // Would stand in everybody's way for ever.
  if (!choosePlaces(instruments, slot, new TakenPlaces(), personId))
    return refuse('not-accepted-here', { path: 'instruments', message: '这个时段一共没有这么多位置' })
  const keys = await keysForVisit({ instruments, campaign, personId, forWhomPhone: '' }, world)(true)
  if (!keys.ok) return keys
  const waits = await store.waits.find({ where: { personId, status: { in: ['waiting', 'offered'] } } })
  if (waits.length >= MOST_WAITS)
    return refuse('limit-reached', { path: '', message: `最多同时排 ${MOST_WAITS} 个候补` })
  const free = choosePlaces(instruments, slot, await takenPlaces(store, slot._id), personId)
  if (free && !(await isSpokenFor(store, slot._id, kindsOf({ instruments })))) return refuse('places-free')
  return undefined
}
