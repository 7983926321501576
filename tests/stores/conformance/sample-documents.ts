import type { BookingDoc, CollectionName, Documents } from '../../../cloudfunctions/store/collections'

let made = 0
/** A text that no other test of this run has; later ones sort behind. */
export const fresh = (what: string) => `${what}-${String(++made).padStart(6, '0')}`

const TIME = Date.UTC(2027, 4, 20)

/** A booking with keys of its own. */
export function booking(fields: Partial<BookingDoc> = {}): BookingDoc {
  const id = fields._id ?? fresh('booking')
  return {
    _id: id,
    rev: 1,
    holderKey: `${id}:holder`,
    placeKey: `${id}:place`,
    visitId: 'visit',
    code: '12345678',
    campaignId: 'may-2027',
    personId: 'person',
    labId: 'lab',
    slotId: 'slot',
    day: '2027-05-20',
    startsAt: TIME,
    endsAt: TIME + 1_800_000,
    kind: 'bp-auto',
    model: 'YE660',
    note: '替母亲预约',
    status: 'pending',
    bookedAt: TIME - 86_400_000,
    answerBy: TIME - 43_200_000,
    history: [{ at: TIME - 86_400_000, by: 'person', status: 'pending' }],
    ...fields,
  }
}

/** One document of every collection, from which the round trip makes many. */
export const SAMPLES: { readonly [C in CollectionName]: Documents[C] } = {
  campaigns: {
    _id: 'campaign',
    rev: 1,
    title: '世界计量日',
    theme: '计量惠民',
    organiser: '市场监管局',
    startsAt: TIME,
    endsAt: TIME,
    quizOpensAt: TIME,
    quizClosesAt: TIME,
    bookingOpensAt: TIME,
    bookingClosesAt: TIME,
    checkDays: ['2027-05-20', '2027-05-21'],
    perKindLimit: 2,
    answerWithinMinutes: 2880,
    quiz: { quotas: { units: 5 }, difficulties: { '1': 3 }, minutes: 10, triesPerDay: 3 },
  },
  labs: {
    _id: 'lab',
    rev: 1,
    campaignId: 'may-2027',
    name: '宝山检测点',
    district: '宝山区',
    address: '友谊路 1 号',
    directions: '进门左转',
    phone: '021-00000000',
    stepFree: true,
    latitude: 31.404512,
    longitude: 121.489612,
    autoConfirm: false,
    hours: [{ from: '09:00', to: '11:30' }],
    slotMinutes: 30,
    reserve: 0.15,
    stations: { 'bp-auto': { technicians: 1, stations: 2, minutes: 6, batch: 1 } },
  },
  slots: {
    _id: 'slot',
    rev: 1,
    campaignId: 'may-2027',
    labId: 'lab',
    day: '2027-05-20',
    startsAt: TIME,
    endsAt: TIME,
    open: true,
    places: { 'bp-auto': 5 },
    placesTotal: 5,
  },
  bookings: booking({ _id: 'sample' }),
  questions: {
    _id: 'question',
    rev: 1,
    topic: 'units',
    form: 'single',
    difficulty: 1,
    live: true,
    text: '1 米等于多少厘米？',
    options: ['10', '100'],
    right: [1],
    explanation: '百分之一米是一厘米。',
    source: 'GB 3100',
    confidence: 'high',
  },
  attempts: {
    _id: 'attempt',
    rev: 1,
    attemptKey: 'attempt-key',
    campaignId: 'may-2027',
    personId: 'person',
    day: '2027-05-20',
    startedAt: TIME,
    deadline: TIME,
    status: 'open',
    score: 0,
    finishedAt: TIME,
    paper: [{ questionId: 'question', order: [1, 0] }],
    answers: { '1': ['a'] },
  },
  staff: { _id: 'member', rev: 1, memberKey: 'member-key', labId: 'lab', personId: 'person' },
}
