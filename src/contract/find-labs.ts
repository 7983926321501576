import * as v from 'valibot'
import { Campaigns, ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { INSTRUMENT_GROUPS, INSTRUMENT_KINDS } from './instrument-kind'
import { LAB_SITES } from './lab-site'
import { Count, Cursor, Day, filledLine, Id, Instant } from './shapes'

export const ONLY = ['step-free', 'free'] as const
export const LAB_ORDERS = ['places', 'distance'] as const

/** What may be asked of a lab. All of it together narrows the list; `near…` only measures from there. */
const search = {
  ...ofCampaign,
  district: v.exactOptional(filledLine('区', 20)),
  group: v.exactOptional(v.picklist(INSTRUMENT_GROUPS, '没有这类器具')),
  /** All of these have to be checked there, at the same time. */
  kinds: v.exactOptional(
    v.pipe(
      v.array(v.picklist(INSTRUMENT_KINDS, '没有这种器具'), '器具应是一组'),
      v.minLength(1, '请选器具'),
      v.maxLength(6, '一次最多 6 种'),
    ),
  ),
  day: v.exactOptional(Day),
  site: v.exactOptional(v.picklist(LAB_SITES, '没有这种地点')),
  /** Only labs with a way in without steps, only those with places left. */
  only: v.exactOptional(v.pipe(v.array(v.picklist(ONLY, '没有这种条件'), '条件应是一组'), v.maxLength(2, '条件太多'))),
  /** Distances are measured from the middle of a district, or else from a lab. */
  nearDistrict: v.exactOptional(filledLine('区', 20)),
  nearLab: v.exactOptional(Id),
  order: v.exactOptional(v.picklist(LAB_ORDERS, '没有这种排法')),
}

/** A filter that can be taken away when nothing is found. */
export const LOOSE_FILTERS = ['district', 'site', 'kinds', 'group', 'day', ...ONLY] as const
export type LooseFilter = (typeof LOOSE_FILTERS)[number]

/** What both the list and the map know of the question. */
const found = {
  now: Instant,
  bookingOpensAt: Instant,
  bookingClosesAt: Instant,
  /** Places are drawn for first. */
  byDraw: v.boolean(),
  districts: v.array(v.string()),
  sites: v.array(v.picklist(LAB_SITES)),
  /** Days that can still be booked, ascending. */
  days: v.array(Day),
  /** From where the distances are measured; null when that was not asked, or is not there. */
  origin: v.nullable(v.strictObject({ name: v.string(), latitude: v.number(), longitude: v.number() })),
  /** How many labs there are in all that answer the question. */
  total: Count,
  /** When there are none: how many there would be without each filter alone, the most promising first. */
  loosen: v.array(v.strictObject({ filter: v.picklist(LOOSE_FILTERS), labs: Count })),
  next: v.nullable(Cursor),
}

/** Places of one half hour, all that are asked for taken together: the scarcest kind decides. */
const Time = v.strictObject({ at: Instant, left: Count, total: Count })

/** As much of a lab as a line of the list shows. */
const LabRow = v.strictObject({
  labId: Id,
  name: v.string(),
  district: v.string(),
  site: v.picklist(LAB_SITES),
  address: v.string(),
  stepFree: v.boolean(),
  /** '' while places are left: the telephone is for those who find none. */
  phone: v.string(),
  /** What one instrument takes there, least and most, of the kinds that are asked for. */
  minutes: v.strictObject({ least: Count, most: Count }),
  placesLeft: Count,
  /** In metres, as the crow flies; null without an origin. */
  distance: v.nullable(Count),
  /** The half hours of the day that is asked for, else of the first day with places left. */
  times: v.array(Time),
})
export type LabRow = v.InferOutput<typeof LabRow>

/** Labs of a campaign; `placesLeft` and `times` count only the kinds and the day that are asked for. */
export const listLabs = endpoint({
  name: 'booking.listLabs',
  role: 'resident',
  input: v.strictObject({ ...search, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ ...found, campaigns: Campaigns, labs: v.array(LabRow) }),
  refusals: ['booking-closed'],
})

/** As much of a lab as a map shows. Coordinates are GCJ-02, as WeChat's maps take them. */
const LabPoint = v.strictObject({
  labId: Id,
  name: v.string(),
  district: v.string(),
  latitude: v.number(),
  longitude: v.number(),
  placesLeft: Count,
  distance: v.nullable(Count),
})
export type LabPoint = v.InferOutput<typeof LabPoint>

/** The same labs as points, many more of them to a page. */
export const mapLabs = endpoint({
  name: 'booking.mapLabs',
  role: 'resident',
  input: v.strictObject({ ...search, cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ ...found, labs: v.array(LabPoint) }),
  refusals: ['booking-closed'],
})
