import type { CallBoard, readCalls as declared } from '#contract/board'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { kindsIn } from '#contract/instrument-kind'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { shanghaiDay } from '../../kernel/time'
import type { BookingDoc, LabDoc } from '../../store/collections'
import { turnOf } from '../booking/turn'
import type { World } from '../world'
import { callOf } from './called'
import { dayChanges } from './day-changes'

// As many as a screen shows in large type.
const MOST_CALLS = 12
const MOST_READY = 24

/** What the screen in the waiting room shows. */
export async function readCalls(
  { labId, since }: ParsedInputOf<typeof declared>,
  { labs, now }: Call<'staff'>,
  { store }: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found'>> {
  const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
  if (!lab) return refuse('not-found')
  const day = shanghaiDay(now)
  const { cursor, visits } = await dayChanges(store, { labId, day }, since, now)
  if (!visits) return done({ now, cursor, board: null })
  const here = await store.bookings.find({ where: { labId, day, status: { in: ['arrived', 'measured'] } } })
  return done({ now, cursor, board: boardOf(lab, here) })
}

function boardOf(lab: LabDoc, here: readonly BookingDoc[]): CallBoard {
  const called = here.flatMap((booking) => {
    const call = callOf(booking)
    return call ? [{ turn: turnOf(booking), kind: booking.kind, station: call.station, at: call.at }] : []
  })
  const waits = (booking: BookingDoc) => booking.status === 'arrived' && callOf(booking) === undefined
  const waiting = kindsIn(lab.stations).map((kind) => ({
    kind,
    count: here.filter((booking) => booking.kind === kind && waits(booking)).length,
  }))
  return {
    labName: lab.name,
    calls: called.sort((a, b) => b.at - a.at).slice(0, MOST_CALLS),
    ready: here
      .filter(({ status }) => status === 'measured')
      .map((booking) => ({ turn: turnOf(booking), kind: booking.kind }))
      .sort((a, b) => (a.turn < b.turn ? -1 : 1))
      .slice(0, MOST_READY),
    waiting: waiting.filter(({ count }) => count > 0),
  }
}
