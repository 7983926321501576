import { instantAt } from '../../cloudfunctions/kernel/time'
import type { BookingDoc, CampaignDoc, LabDoc, SlotDoc, Station } from '../../cloudfunctions/store/collections'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'

const DAY = 24 * 3600_000

export const STATION: Station = { technicians: 1, stations: 1, minutes: 10, batch: 1 }

/** A campaign in full swing at `now`: booking and quiz are open, `checkDay` is still to come. */
export const sampleCampaign = (id: string, now: number, checkDay: string): CampaignDoc => ({
  _id: id,
  rev: 1,
  title: '世界计量日免费检测',
  theme: '测量守护健康',
  organiser: '市场监督管理局',
  startsAt: now - DAY,
  endsAt: instantAt(checkDay, '24:00'),
  quizOpensAt: now - DAY,
  quizClosesAt: instantAt(checkDay, '24:00'),
  bookingOpensAt: now - DAY,
  bookingClosesAt: instantAt(checkDay, '15:30'),
  checkDays: [checkDay],
  perKindLimit: 2,
  seatLimit: 4,
  shopScaleLimit: 2,
  answerWithinMinutes: 2 * 24 * 60,
  keepDays: 180,
  contest: { bestOf: 2, districtBestOf: 3 },
  quiz: { quotas: { units: 2, home: 1 }, difficulties: { '1': 2, '2': 1 }, minutes: 10, triesPerDay: 3 },
  blueprint: { forms: {}, triesInAll: 0 },
  fairness: NO_FAIRNESS,
})

export const sampleLab = (campaignId: string, key: string): LabDoc => ({
  _id: `${campaignId}.${key}`,
  rev: 1,
  campaignId,
  name: `${key}检测点`,
  district: '宝山区',
  site: 'lab',
  address: '友谊路 1 号',
  directions: '地铁站旁',
  phone: '021-12345678',
  stepFree: true,
  latitude: 31.4,
  longitude: 121.48,
  autoConfirm: false,
  hours: [{ from: '09:00', to: '11:30' }],
  slotMinutes: 30,
  reserve: 0,
  stations: { 'bp-auto': STATION, 'thermo-ear': STATION, 'scale-body': STATION },
  dropOff: [],
  events: [],
})

/** A slot of half an hour with the places that are named. */
export function sampleSlot(lab: LabDoc, day: string, clock: string, places: SlotDoc['places']): SlotDoc {
  const startsAt = instantAt(day, clock)
  return {
    _id: `${lab._id}.${clock.replace(':', '')}-${day}`,
    rev: 1,
    campaignId: lab.campaignId,
    labId: lab._id,
    day,
    startsAt,
    endsAt: startsAt + 30 * 60_000,
    purpose: 'check',
    title: '',
    about: '',
    fetchFrom: 0,
    open: true,
    places,
    placesTotal: Object.values(places).reduce((sum, count) => sum + count, 0),
    waiting: false,
  }
}

/** A booking as it lies in the store: pending, in the place `number` of its kind. */
export const sampleBooking = (slot: SlotDoc, id: string, kind: BookingDoc['kind'], number: number): BookingDoc => ({
  _id: id,
  rev: 1,
  holderKey: `${slot.campaignId}:${id}:${kind}#0`,
  placeKey: `${slot._id}:${kind}#${number}`,
  phoneKey: `void:${id}`,
  instrumentKey: `void:${id}`,
  visitId: id,
  code: '12345678',
  campaignId: slot.campaignId,
  personId: id,
  labId: slot.labId,
  slotId: slot._id,
  day: slot.day,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  kind,
  model: '',
  note: '',
  title: '',
  fetchFrom: 0,
  trade: [],
  status: 'pending',
  bookedAt: 1,
  answerBy: slot.startsAt,
  freeUntil: 0,
  late: false,
  history: [],
  forWhom: '',
  forWhomPhone: '',
  forWhomKeyId: '',
  addedBy: '',
})
