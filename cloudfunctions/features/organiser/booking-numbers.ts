import type { BookingStatus } from '#contract/booking-status'
import { KINDS, kindsIn, type PlaceKind } from '#contract/instrument-kind'
import type { MadeFile } from '#contract/made-file'
import { shanghaiClock, shanghaiMoment } from '../../kernel/time'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { Cell, Column, Sheet } from '../../kernel/xlsx/sheet'
import type { BookingDoc, CampaignDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import { isMovedAway } from '../booking/booking-state'
import { placesInSlot } from '../booking/places'
import { findAll } from '../find-all'

/** What is counted of the bookings, in the order of the columns. */
const COUNTED: readonly (readonly [title: string, statuses: readonly BookingStatus[]])[] = [
  ['待答复', ['offered', 'pending']],
  ['已确认', ['confirmed']],
  ['已到场', ['arrived', 'measured', 'returned']],
  ['没有来', ['absent']],
  ['不能接待', ['declined']],
  ['已取消', ['cancelled']],
]

/** Places and bookings of one kind in one hour at one lab. */
interface Line {
  readonly lab: LabDoc
  readonly day: string
  readonly hour: string
  readonly kind: PlaceKind
  readonly places: number
  readonly counts: readonly number[]
}

/** Given back or moved away after the moment until which that was free; a part of none of the others. */
const LATE = '截止后取消或改走'

/**
 * The bookings of a campaign in numbers, as a workbook: one sheet by district, lab, kind, day and hour, one by lab. Nothing
 * in it is of a person. A visit that was moved counts where it was moved to.
 */
export async function bookingNumbers(store: Store, campaign: CampaignDoc, now: number): Promise<MadeFile> {
  const labs = await findAll(store.labs, { campaignId: campaign._id })
  const lines: Line[] = []
  // One lab after the other: all bookings of a campaign at once may be more than a small server holds.
  for (const lab of labs.sort((a, b) => (`${a.district} ${a._id}` < `${b.district} ${b._id}` ? -1 : 1)))
    lines.push(
      ...linesOf(
        lab,
        await findAll(store.slots, { labId: lab._id }),
        await findAll(store.bookings, { labId: lab._id }),
      ),
    )
  return madeWorkbook(`${campaign.title} 预约统计 ${shanghaiMoment(now).replace(':', '')}`, [
    hourSheet(lines),
    labSheet(lines),
  ])
}

function linesOf(lab: LabDoc, slots: readonly SlotDoc[], bookings: readonly BookingDoc[]): Line[] {
  const counted = bookings.filter((booking) => !isMovedAway(booking))
  const late = bookings.filter((booking) => booking.late)
  const hours = new Map<string, { day: string; hour: string; slots: SlotDoc[] }>()
  for (const slot of slots) {
    const hour = `${shanghaiClock(slot.startsAt).slice(0, 2)}:00`
    const known = hours.get(`${slot.day} ${hour}`) ?? { day: slot.day, hour, slots: [] }
    hours.set(`${slot.day} ${hour}`, { ...known, slots: [...known.slots, slot] })
  }
  return [...hours.values()].flatMap(({ day, hour, slots: within }) => {
    const ids = new Set(within.map(({ _id }) => _id))
    const here = counted.filter(({ slotId }) => ids.has(slotId))
    const kinds = [...within.flatMap(({ places }) => kindsIn(places)), ...here.map(({ kind }) => kind)]
    return [...new Set(kinds)].map((kind) => ({
      lab,
      day,
      hour,
      kind,
      places: within.reduce((sum, slot) => sum + placesInSlot(slot, kind), 0),
      counts: [
        ...COUNTED.map(
          ([, statuses]) => here.filter((one) => one.kind === kind && statuses.includes(one.status)).length,
        ),
        late.filter((one) => one.kind === kind && ids.has(one.slotId)).length,
      ],
    }))
  })
}

const numbers = (titles: readonly string[]): Column[] => titles.map((title) => ({ title, width: 10, look: 'number' }))
const COUNT_COLUMNS = numbers(['位置', ...COUNTED.map(([title]) => title), LATE])

const hourSheet = (lines: readonly Line[]): Sheet => ({
  name: '按器具和小时',
  columns: [
    { title: '区', width: 12 },
    { title: '检测点', width: 28 },
    { title: '器具', width: 16 },
    { title: '日期', width: 12 },
    { title: '小时', width: 8 },
    ...COUNT_COLUMNS,
  ],
  rows: lines.map(({ lab, day, hour, kind, places, counts }) => [
    lab.district,
    lab.name,
    KINDS[kind].label,
    { moment: day },
    { moment: hour },
    places,
    ...counts,
  ]),
})

function labSheet(lines: readonly Line[]): Sheet {
  const labs = [...new Set(lines.map(({ lab }) => lab))]
  const rows = labs.map((lab): Cell[] => {
    const own = lines.filter((line) => line.lab === lab)
    const places = own.reduce((sum, line) => sum + line.places, 0)
    return [
      lab.district,
      lab.name,
      places,
      ...[...COUNTED, LATE].map((_, n) => own.reduce((sum, { counts }) => sum + (counts[n] ?? 0), 0)),
    ]
  })
  const columns: Column[] = [{ title: '区', width: 12 }, { title: '检测点', width: 28 }, ...COUNT_COLUMNS]
  return { name: '按检测点', columns, rows }
}
