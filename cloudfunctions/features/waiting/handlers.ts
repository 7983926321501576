import type { joinWaiting, leaveWaiting, listMyWaits, takeOffer, Wait } from '#contract/waiting'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { Store, WaitDoc } from '../../store/collections'
import { leaveWaiting as leave, takeOffer as take } from '../booking/answer-offer'
import { joinWaiting as join } from '../booking/join-waiting'
import { visitView } from '../booking/visit'
import { kindsOf, lineOf } from '../booking/wait'
import type { World } from '../world'

export const waitingHandlers = {
  join: (async (wish, { personId, now }, world) => {
    const joined = await join(wish, personId, now, world)
    return joined.ok ? viewed(world.store, joined.value) : joined
  }) satisfies Handler<typeof joinWaiting, World>,

  listMine: (async (_, { personId, now }, { store }) => {
    const waits = await store.waits.find({
      where: { personId, startsAt: { from: now + 1 } },
      orderBy: { field: 'startsAt', direction: 'asc' },
    })
    const views = await Promise.all(waits.map((wait) => view(store, wait)))
    return done({ now, waits: views.filter((wait) => wait !== undefined) })
  }) satisfies Handler<typeof listMyWaits, World>,

  takeOffer: (async ({ waitId }, { personId, now }, world) => {
    const wait = await own(world.store, waitId, personId)
    const taken = wait ? await take(wait, now, world) : refuse('not-found')
    if (!taken.ok) return taken
    const lab = taken.value[0] && (await world.store.labs.get(taken.value[0].labId))
    return lab ? done(visitView(taken.value, lab, world)) : refuse('not-found')
  }) satisfies Handler<typeof takeOffer, World>,

  leave: (async ({ waitId }, { personId, now }, world) => {
    const wait = await own(world.store, waitId, personId)
    const left = wait ? await leave(wait, now, world) : refuse('not-found')
    return left.ok ? viewed(world.store, left.value) : left
  }) satisfies Handler<typeof leaveWaiting, World>,
}

async function own(store: Store, waitId: string, personId: string) {
  const wait = await store.waits.get(waitId)
  return wait?.personId === personId ? wait : undefined
}

async function viewed(store: Store, wait: WaitDoc) {
  const shown = await view(store, wait)
  return shown ? done(shown) : refuse('not-found')
}

async function view(store: Store, wait: WaitDoc): Promise<Wait | undefined> {
  const [lab, slot, ahead] = await Promise.all([
    store.labs.get(wait.labId),
    store.slots.get(wait.slotId),
    wait.status === 'waiting' ? aheadOf(store, wait) : 0,
  ])
  if (!lab || !slot) return undefined
  return {
    waitId: wait._id,
    labId: lab._id,
    labName: lab.name,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    kinds: kindsOf(wait),
    status: wait.status,
    ahead,
    offerUntil: wait.status === 'offered' ? wait.offerUntil : null,
  }
}

// Only those who wait for one of the same kinds come first.
async function aheadOf(store: Store, wait: WaitDoc): Promise<number> {
  const line = await lineOf(store, wait.slotId)
  const before = line.slice(
    0,
    Math.max(
      0,
      line.findIndex(({ _id }) => _id === wait._id),
    ),
  )
  return before.filter((other) => kindsOf(other).some((kind) => kindsOf(wait).includes(kind))).length
}
