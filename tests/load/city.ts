import { DAY, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import type { BookingDoc, LabDoc, SlotDoc, Store } from '../../cloudfunctions/store/collections'
import { sampleBooking, sampleLab } from '../booking/samples'

const KINDS = ['bp-auto', 'bp-aneroid', 'thermo-ear', 'thermo-forehead', 'scale-kitchen'] as const
const PLACES = 6
const DISTRICTS = ['宝山区', '普陀区', '徐汇区', '静安区', '浦东新区', '闵行区', '嘉定区', '青浦区']
const FIRST = instantAt('2027-05-20', '09:00')

export interface City {
  readonly campaignId: string
  readonly labs: number
  readonly slots: number
  /** Places of each slot and kind that are taken. */
  readonly taken: number
}

const station = { technicians: 1, stations: 1, minutes: 5, batch: 1 }
const stations = Object.fromEntries(KINDS.map((kind) => [kind, station]))
const places = Object.fromEntries(KINDS.map((kind) => [kind, PLACES]))

const labOf = ({ campaignId }: City, n: number): LabDoc => ({
  ...sampleLab(campaignId, `lab-${n}`),
  name: `${DISTRICTS[n % DISTRICTS.length]}社区计量检测点第 ${n} 处`,
  district: DISTRICTS[n % DISTRICTS.length] ?? '',
  address: `友谊路社区文化活动中心 ${n} 号一楼大厅`,
  stepFree: n % 3 > 0,
  latitude: 31 + (n % 17) / 40,
  longitude: 121.2 + (n % 23) / 40,
  stations,
})

const slotOf = (lab: LabDoc, n: number): SlotDoc => ({
  _id: `${lab._id}.${n}`,
  rev: 1,
  campaignId: lab.campaignId,
  labId: lab._id,
  day: n < 8 ? '2027-05-20' : '2027-05-21',
  startsAt: FIRST + (n % 8) * 30 * MINUTE + (n < 8 ? 0 : DAY),
  endsAt: FIRST + ((n % 8) + 1) * 30 * MINUTE + (n < 8 ? 0 : DAY),
  purpose: 'check',
  title: '',
  about: '',
  fetchFrom: 0,
  open: true,
  places,
  placesTotal: PLACES * KINDS.length,
  waiting: false,
})

const AT_ONCE = 200

/** A city full of labs with so many slots and bookings. Answers how many bookings there are. */
export async function plantCity(store: Store, city: City): Promise<number> {
  const labs = Array.from({ length: city.labs }, (_, n) => labOf(city, n))
  const slots = labs.flatMap((lab) => Array.from({ length: city.slots }, (_, n) => slotOf(lab, n)))
  const bookings: BookingDoc[] = slots.flatMap((slot) =>
    KINDS.flatMap((kind) =>
      Array.from({ length: city.taken }, (_, n) => sampleBooking(slot, `${slot._id}-${kind}-${n}`, kind, n)),
    ),
  )
  await inParts(labs, (part) => store.labs.insert(part))
  await inParts(slots, (part) => store.slots.insert(part))
  await inParts(bookings, (part) => store.bookings.insert(part))
  return bookings.length
}

async function inParts<D>(docs: readonly D[], insert: (part: readonly D[]) => Promise<'inserted' | 'conflict'>) {
  for (let begin = 0; begin < docs.length; begin += AT_ONCE)
    if ((await insert(docs.slice(begin, begin + AT_ONCE))) !== 'inserted') throw new Error('planted twice')
}
