import type { BoardHead, BoardItem, BoardVisit, readBoard as declared } from '#contract/board'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { kindsIn } from '#contract/instrument-kind'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { minuteOfDay, shanghaiDay } from '../../kernel/time'
import type { BookingDoc, LabDoc } from '../../store/collections'
import { labTagOf } from '../booking/ticket'
import { turnOf } from '../booking/turn'
import type { World } from '../world'
import { callOf } from './called'
import { dayChanges } from './day-changes'
import { may } from './may'

/** The board of a lab's day, whole or what has changed. What is only offered to somebody is not theirs yet. */
export async function readBoard(
  { labId, day: asked, since }: ParsedInputOf<typeof declared>,
  { labs, posts, now }: Call<'staff'>,
  { store, ticketKeys }: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found'>> {
  const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
  if (!lab) return refuse('not-found')
  const day = asked ?? shanghaiDay(now)
  const { cursor, isWhole, visits = [] } = await dayChanges(store, { labId, day }, since, now)
  const shown = visits.map((visit) => visit.filter(({ status }) => status !== 'offered'))
  return done({
    now,
    cursor,
    head: isWhole ? { ...headOf(lab, day, posts), ticketKeys: publicKeys(ticketKeys) } : null,
    visits: shown.filter((visit) => visit.length > 0).map(boardVisit),
  })
}

const headOf = (lab: LabDoc, day: string, posts: Call['posts']): Omit<BoardHead, 'ticketKeys'> => {
  const kinds = kindsIn(lab.stations)
  return {
    labId: lab._id,
    labName: lab.name,
    day,
    kinds: kinds.map((kind) => ({ kind, minutes: lab.stations[kind]?.minutes ?? 0 })),
    mayReceive: may(posts, lab._id, 'receive'),
    calls: kinds.filter((kind) => may(posts, lab._id, 'call', kind)),
    measures: kinds.filter((kind) => may(posts, lab._id, 'measure', kind)),
    labTag: labTagOf(lab._id),
  }
}

const publicKeys = (keys: World['ticketKeys']) =>
  (keys ?? []).map(({ no, publicKey }) => ({ no, key: Buffer.from(publicKey).toString('base64') }))

function boardVisit(visit: readonly BookingDoc[]): BoardVisit {
  const [first] = visit
  if (!first) throw new Error('A visit has at least one booking')
  return { id: first.visitId, code: first.code, at: minuteOfDay(first.startsAt), items: visit.map(boardItem) }
}

const EXPECTED: readonly BookingDoc['status'][] = ['pending', 'confirmed', 'declined', 'cancelled']

function boardItem(booking: BookingDoc): BoardItem {
  const { kind, status, history } = booking
  // That its sheet was begun moves nobody.
  const last = history.filter(({ begun }) => !begun).pop()
  const since = EXPECTED.includes(status) || !last ? 0 : minuteOfDay(last.at)
  return [kind, status, turnOf(booking), since, callOf(booking)?.station ?? '']
}
