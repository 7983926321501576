import { addDays, instantAt } from '../../cloudfunctions/kernel/time'
import type { LabDoc, SlotDoc } from '../../cloudfunctions/store/collections'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { STATION, sampleBooking, sampleCampaign, sampleLab, sampleSlot } from '../booking/samples'
import { employ } from '../desk/plant-desk'
import { appoint } from '../organiser/appoint'
import { asked } from '../stores/server'

const TODAY = '2027-05-13'
const CHECK_DAY = '2027-05-20'
const CLOCKS = ['09', '10', '11', '13', '14', '15', '16', '17'].flatMap((hour) => [`${hour}:00`, `${hour}:30`])
const KINDS = ['bp-auto', 'thermo-ear', 'thermo-contact', 'scale-kitchen', 'scale-body'] as const
const PLACES = Object.fromEntries(KINDS.map((kind) => [kind, 1_000_000]))

export interface BigFair {
  readonly now: number
  readonly campaignId: string
  readonly labIds: readonly string[]
  readonly days: readonly string[]
  readonly staff: string
  readonly organiser: string
  /** A slot with free places. */
  readonly openSlot: (n: number) => string
}

/** A campaign of any size: labs with five kinds and sixteen slots each, and bookings spread over all of them. */
export async function plantBigFair(url: string, labCount: number, bookings: number): Promise<BigFair> {
  const { store, close } = await openPostgres({ url })
  const now = instantAt(TODAY, '10:00')
  const campaign = sampleCampaign('big', now, CHECK_DAY)
  const stations: LabDoc['stations'] = Object.fromEntries(KINDS.map((kind) => [kind, STATION]))
  const labs = Array.from({ length: labCount }, (_, n) => ({
    ...sampleLab('big', `lab-${n}`),
    district: `第${n % 16}区`,
    stations,
  }))
  const slots = labs.flatMap((lab) => CLOCKS.map((clock) => sampleSlot(lab, CHECK_DAY, clock, PLACES)))
  await store.campaigns.insert([campaign])
  for (const some of chunks(labs)) await store.labs.insert(some)
  for (const some of chunks(slots)) await store.slots.insert(some)
  await employ({ store }, labs[0]?._id ?? '', 'staff')
  await appoint({ store }, campaign._id, 'organiser')
  await store.bookings.insert([sampleBooking(slots[0] as SlotDoc, 'template', 'bp-auto', 999_999)])
  await close()
  await multiply(url, bookings)
  return {
    now,
    campaignId: campaign._id,
    labIds: labs.map(({ _id }) => _id),
    days: [CHECK_DAY, addDays(CHECK_DAY, 1)],
    staff: 'staff',
    organiser: 'organiser',
    openSlot: (n) => slots[n % slots.length]?._id ?? '',
  }
}

const chunks = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / 200) }, (_, n) => all.slice(n * 200, n * 200 + 200))

// In the database itself: a million documents through the port would take a quarter of an hour.
const multiply = (url: string, bookings: number) =>
  asked(
    url,
    `with times as materialized (select id, lab_id, starts_at, ends_at, row_number() over (order by id) - 1 as nth,
        count(*) over () as n from slots)
     insert into bookings select (jsonb_populate_record(b, jsonb_build_object(
        'id', 'visit-' || i || '-0', 'visit_id', 'visit-' || i, 'person_id', 'person-' || i,
        'holder_key', 'big:person-' || i || ':bp-auto#0', 'slot_id', t.id, 'lab_id', t.lab_id,
        'starts_at', t.starts_at, 'ends_at', t.ends_at,
        'place_key', t.id || ':bp-auto#' || (i / t.n), 'status', 'confirmed'))).*
     from bookings b, generate_series(0, ${bookings - 1}) as i
     join times t on t.nth = i % (select count(*) from slots) where b.id = 'template'`,
  )
