import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import type { CampaignDoc, LabDoc, SlotDoc, Store } from '../../cloudfunctions/store/collections'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'

const DAY = '2027-05-20'
const BEGIN = instantAt(DAY, '09:00')

const CAMPAIGN: CampaignDoc = {
  _id: 'load',
  rev: 1,
  title: '负载',
  theme: '',
  organiser: '',
  startsAt: 0,
  endsAt: BEGIN * 2,
  quizOpensAt: 0,
  quizClosesAt: BEGIN * 2,
  bookingOpensAt: 0,
  bookingClosesAt: BEGIN * 2,
  checkDays: [DAY],
  perKindLimit: 2,
  seatLimit: 4,
  shopScaleLimit: 2,
  answerWithinMinutes: 2880,
  keepDays: 180,
  contest: { bestOf: 5, districtBestOf: 20 },
  quiz: { quotas: { units: 1 }, difficulties: { '1': 1 }, minutes: 10, triesPerDay: 3 },
  blueprint: { forms: {}, triesInAll: 0 },
  fairness: NO_FAIRNESS,
}

const LAB: LabDoc = {
  _id: 'lab',
  rev: 1,
  campaignId: 'load',
  name: '负载检测点',
  site: 'lab',
  district: '宝山区',
  address: '',
  directions: '',
  phone: '',
  stepFree: true,
  latitude: 31.4,
  longitude: 121.5,
  autoConfirm: false,
  hours: [{ from: '09:00', to: '11:30' }],
  slotMinutes: 30,
  reserve: 0,
  stations: { 'bp-auto': { technicians: 1, stations: 1, minutes: 6, batch: 1 } },
  dropOff: [],
  events: [],
}

export const slotId = (number: number) => `slot-${number}`

/** Plants one lab with `slots` slots of `places` places each, bookable now. */
export async function plantFair(store: Store, slots: number, places: number): Promise<void> {
  await store.campaigns.insert([CAMPAIGN])
  await store.labs.insert([LAB])
  const docs: SlotDoc[] = Array.from({ length: slots }, (_, number) => ({
    _id: slotId(number),
    rev: 1,
    campaignId: 'load',
    labId: 'lab',
    day: DAY,
    startsAt: BEGIN + number * MINUTE,
    endsAt: BEGIN + (number + 30) * MINUTE,
    purpose: 'check',
    title: '',
    about: '',
    fetchFrom: 0,
    open: true,
    places: { 'bp-auto': places },
    placesTotal: places,
    waiting: false,
  }))
  for (let begin = 0; begin < docs.length; begin += 100) await store.slots.insert(docs.slice(begin, begin + 100))
}
