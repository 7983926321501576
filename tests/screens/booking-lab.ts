import type { BookingSummary, LabSummary, readLab, SlotOfLab, Visit } from '#contract/booking'
import type { readDay } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import type { LabRow, listLabs } from '#contract/find-labs'

export const at = (words: string) => Date.parse(`${words}+08:00`)
export const NOW = at('2027-05-13T12:00:00')

export const LAB: LabSummary = {
  labId: 'lab-1',
  name: '友谊路检测点',
  district: '宝山区',
  site: 'lab',
  address: '友谊路 1 号',
  directions: '地铁友谊路站步行 5 分钟',
  stepFree: true,
  latitude: 31.4,
  longitude: 121.4,
  phone: '021-5555 0000',
  hours: [{ from: '09:00', to: '11:30' }],
  kinds: [
    { kind: 'bp-auto', minutes: 6 },
    { kind: 'thermo-ear', minutes: 8 },
  ],
  placesLeft: 12,
}

const half = (clock: string, left: number) => ({ at: at(`2027-05-20T${clock}:00`), left, total: 6 })
/** The same lab as a line of the list. */
export const ROW: LabRow = {
  labId: LAB.labId,
  name: LAB.name,
  district: LAB.district,
  site: 'lab',
  address: LAB.address,
  stepFree: true,
  phone: '',
  minutes: { least: 6, most: 8 },
  placesLeft: 12,
  distance: null,
  times: [half('09:00', 6), half('09:30', 0), half('10:00', 6)],
}

/** The only campaign that there is. */
export const CAMPAIGNS = {
  chosen: 'wmd',
  all: [{ campaignId: 'wmd', title: '世界计量日免费检测', checkDays: ['2027-05-20'] }],
}

/** A half hour on 20 May with so many places left for a blood-pressure meter (of 10) and an ear thermometer (of 2). */
export const slotAt = (clock: string, bp: number, ear: number, day = '2027-05-20'): SlotOfLab => {
  const startsAt = at(`${day}T${clock}:00`)
  return {
    slotId: `slot-${day.slice(8)}-${clock.replace(':', '')}`,
    day,
    startsAt,
    endsAt: startsAt + 1_800_000,
    title: '',
    fetchFrom: 0,
    open: true,
    places: [
      { kind: 'bp-auto', total: 10, left: bp },
      { kind: 'thermo-ear', total: 2, left: ear },
    ],
  }
}

export const labDays = (more: Partial<OutputOf<typeof readLab>> = {}): OutputOf<typeof readLab> => ({
  now: NOW,
  bookingOpensAt: at('2027-05-10T09:00:00'),
  bookingClosesAt: at('2027-05-19T20:00:00'),
  perKindLimit: 2,
  terms: {
    cutOffMinutes: 0,
    phoneLimit: 0,
    instrumentOnce: false,
    absences: 0,
    laterMinutes: 0,
    ownAbsences: 0,
    drawOf: '',
  },
  lab: LAB,
  slots: [slotAt('09:00', 0, 2), slotAt('09:30', 7, 2), slotAt('10:00', 1, 1)],
  ...more,
})

export const booking = (id: string, more: Partial<BookingSummary> = {}): BookingSummary => ({
  bookingId: id,
  kind: 'bp-auto',
  model: '',
  note: '',
  trade: null,
  status: 'pending',
  reason: null,
  late: false,
  ...more,
})

export const visit = (more: Partial<Visit> = {}): Visit => ({
  visitId: 'visit-1',
  code: '44117723',
  labId: LAB.labId,
  labName: LAB.name,
  address: LAB.address,
  directions: LAB.directions,
  latitude: LAB.latitude,
  longitude: LAB.longitude,
  phone: '',
  slotId: 'slot-20-0930',
  startsAt: at('2027-05-20T09:30:00'),
  endsAt: at('2027-05-20T10:00:00'),
  title: '',
  fetchFrom: 0,
  answerBy: at('2027-05-15T12:00:00'),
  freeUntil: 0,
  forWhom: null,
  bookings: [booking('b-1')],
  ...more,
})

type Labs = OutputOf<typeof listLabs>

/** What the list of labs answers. */
export const labs = (more: Partial<Labs> = {}): Labs => ({
  campaigns: CAMPAIGNS,
  labs: [ROW],
  districts: ['宝山区', '徐汇区'],
  sites: ['lab'],
  days: ['2027-05-20', '2027-05-21'],
  origin: null,
  total: 1,
  loosen: [],
  next: null,
  bookingOpensAt: at('2027-05-10T09:00:00'),
  bookingClosesAt: at('2027-05-19T20:00:00'),
  byDraw: false,
  now: NOW,
  ...more,
})

/** One kind on a day at the desk: one is confirmed, nobody has come yet. */
export const COUNTS: OutputOf<typeof readDay>['counts'][number] = {
  ...{ kind: 'bp-auto', places: 20, booked: 1, arrived: 0, absent: 0, free: 19, reserve: { total: 0, left: 0 } },
  ...{ pending: 0, confirmed: 1, cancelled: 0, declined: 0 },
}
