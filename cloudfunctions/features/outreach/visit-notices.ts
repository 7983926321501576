import type { BookingStatus } from '#contract/booking-status'
import type { InboxItem } from '#contract/inbox'
import { KINDS } from '#contract/instrument-kind'
import { hashId } from '../../kernel/ids'
import { shanghaiWords } from '../../kernel/time'
import type { BookingDoc, BookingEvent, LabDoc } from '../../store/collections'
import { isMovedAway } from '../booking/booking-state'
import { reminderNow } from './reminder-time'

export interface OwnVisit {
  /** All of one visit, one at least. */
  readonly bookings: readonly BookingDoc[]
  readonly lab: Pick<LabDoc, '_id' | 'name'>
  /** The visit that this one was moved to. */
  readonly movedTo: string | undefined
}

/** Instruments of a visit that came to the same state at the same moment. */
interface Told {
  readonly bookings: readonly BookingDoc[]
  readonly event: BookingEvent
  /** Confirmed again: somebody else had been checked in by mistake. */
  readonly undone: boolean
}

/** What a person is told of one visit: what others did to it, what is late, what is near. */
export const visitNotices = (visit: OwnVisit, now: number): InboxItem[] => [
  ...toldOf(visit.bookings).flatMap((told) => eventNotice(visit, told)),
  ...overdueNotice(visit, now),
  ...reminder(visit, now),
]

/** Events by somebody else, and the move to another time. What one has just done oneself is on the ticket. */
function toldOf(bookings: readonly BookingDoc[]): Told[] {
  const told = new Map<string, Told & { bookings: BookingDoc[] }>()
  for (const booking of bookings)
    for (const [n, event] of booking.history.entries()) {
      const undone = event.status === 'confirmed' && booking.history[n - 1]?.status === 'arrived'
      // Called to a station, or the sheet begun: still arrived, and no news at home.
      if (event.station !== undefined || event.begun) continue
      const own = event.by === booking.personId
      if (own && !(event.status === 'cancelled' && isMovedAway(booking))) continue
      const key = `${event.status} ${event.at} ${event.reason ?? ''} ${own}`
      const known = told.get(key)
      if (known) known.bookings.push(booking)
      else told.set(key, { bookings: [booking], event, undone })
    }
  return [...told.values()]
}

type Words = Pick<InboxItem, 'topic' | 'says' | 'next'> & { readonly to: 'ticket' | 'slots' }
interface Facts {
  /** When, where and what. */
  readonly visit: string
  readonly reason: string
}

const WORDS: Partial<Record<BookingStatus, (facts: Facts) => Words>> = {
  confirmed: ({ visit }) => ({
    topic: 'answer',
    says: '检测点确认了您的预约',
    next: `${visit}。请按时间带来，把预约号码给工作人员看。`,
    to: 'ticket',
  }),
  declined: ({ visit, reason }) => ({
    topic: 'answer',
    says: '检测点不能接待这次预约',
    next: `${visit}。${reason}点这里看别的时间和附近的检测点。`,
    to: 'ticket',
  }),
  cancelled: ({ visit, reason }) => ({
    topic: 'change',
    says: '您的预约被取消了',
    next: `${visit}。${reason}点这里换一个时间。`,
    to: 'slots',
  }),
  arrived: ({ visit }) => ({
    topic: 'visit',
    says: '已经登记到场',
    next: `${visit}。检好了会写在这里。`,
    to: 'ticket',
  }),
  measured: ({ visit }) => ({
    topic: 'visit',
    says: '检测结果出来了',
    next: `${visit}。点这里，再点“看检测结果”。`,
    to: 'ticket',
  }),
  returned: ({ visit }) => ({ topic: 'visit', says: '器具已经取回', next: `${visit}。`, to: 'ticket' }),
  absent: ({ visit }) => ({
    topic: 'visit',
    says: '这次没有等到您',
    next: `${visit}。还想检的话，点这里再约一个时间。`,
    to: 'slots',
  }),
}

const UNDONE = ({ visit }: Facts): Words => ({
  topic: 'visit',
  says: '到场登记撤销了',
  next: `${visit}。刚才登记错了，您的预约照旧。`,
  to: 'ticket',
})

function eventNotice({ lab, movedTo }: OwnVisit, { bookings, event, undone }: Told): InboxItem[] {
  const [first] = bookings
  if (!first) return []
  const itemId = hashId('visit', first.visitId, event.status, `${event.at}`, first._id)
  const about = { when: first.startsAt, where: lab.name }
  if (isMovedAway(first) && event.status === 'cancelled') {
    const next = `原来是${visitWords(bookings, lab)}。请按新的预约单来。`
    const way = movedTo === undefined ? { page: 'mine' as const, id: '', kind: '' } : wayTo('ticket', first, movedTo)
    return [{ itemId, topic: 'change', at: event.at, says: '预约的时间改好了', next, ...about, way }]
  }
  const reason = event.reason ? `原因：${event.reason}。` : ''
  const words = (undone ? UNDONE : WORDS[event.status])?.({ visit: visitWords(bookings, lab), reason })
  if (!words) return []
  const { to, ...said } = words
  return [{ itemId, at: event.at, ...said, ...about, way: wayTo(to, first, first.visitId) }]
}

const wayTo = (page: 'ticket' | 'slots', { labId, kind }: BookingDoc, visitId: string): InboxItem['way'] =>
  page === 'ticket' ? { page, id: visitId, kind: '' } : { page, id: labId, kind }

function overdueNotice({ bookings, lab }: OwnVisit, now: number): InboxItem[] {
  const late = bookings.filter(
    ({ status, answerBy, startsAt }) => status === 'pending' && answerBy <= now && now < startsAt,
  )
  const [first] = late
  if (!first) return []
  const next = `${visitWords(late, lab)}。位置还给您留着，检测点也看得到过时了。急的话可以打电话催一下。`
  const itemId = hashId('overdue', first.visitId, `${first.answerBy}`)
  return [
    {
      itemId,
      topic: 'answer',
      at: first.answerBy,
      says: '检测点还没有答复',
      next,
      when: first.startsAt,
      where: lab.name,
      way: wayTo('ticket', first, first.visitId),
    },
  ]
}

function reminder({ bookings, lab }: OwnVisit, now: number): InboxItem[] {
  const coming = bookings.filter(({ status }) => status === 'pending' || status === 'confirmed')
  const [first] = coming
  const due = first && reminderNow(first, now)
  if (!first || !due) return []
  const sure = coming.every(({ status }) => status === 'confirmed')
  const next = sure ? '' : '检测点还没有确认，位置给您留着，可以先打电话问一下。'
  return [
    {
      itemId: hashId('reminder', first.visitId, due.which),
      topic: 'reminder',
      at: due.at,
      says: due.which === 'day-before' ? '明天有检测预约' : '今天的检测快到时间了',
      next: `${visitWords(coming, lab)}。${next}`,
      when: first.startsAt,
      where: lab.name,
      way: wayTo('ticket', first, first.visitId),
    },
  ]
}

/** `5 月 20 日 周四 9:30，友谊路检测点，电子血压计、耳温枪` */
export function visitWords(bookings: readonly BookingDoc[], lab: Pick<LabDoc, 'name'>): string {
  const [first] = bookings
  return first ? [shanghaiWords(first.startsAt), lab.name, kindWords(bookings.map(({ kind }) => kind))].join('，') : ''
}

export const kindWords = (kinds: readonly BookingDoc['kind'][]) =>
  [...new Set(kinds)].map((kind) => KINDS[kind].label).join('、')
