import type { MadeFile } from '#contract/made-file'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiMoment } from '../../kernel/time'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { BookingDoc, LabDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import { isBrought } from '../measurement/bench-sheet'
import { BOOK_COLUMNS, bookRow, waitingRow } from './book-rows'
import { FINDING_COLUMNS, findingRows } from './finding-sheet'
import { readMeasured } from './read-measured'

/** Instruments in one book: an answer of the cloud has 1 MB, and this many with their readings have 600 KB. */
export const MOST_IN_BOOK = 2_000
const BOOKINGS_AT_ONCE = 200

/**
 * 台账 of one lab, of all its days or one: every instrument that came with what was done to it, and every error. Of people
 * it has the code of the visit and who worked on it, by the four characters that tell them apart.
 */
export async function labBook(
  store: Store,
  lab: LabDoc,
  day: string | undefined,
  now: number,
): Promise<Outcome<{ file: MadeFile; instruments: number }, 'limit-reached'>> {
  const where = { labId: lab._id, ...(day !== undefined && { day }) }
  const counted = await store.measurements.tally({ where, by: ['status'] })
  const count = counted.reduce((sum, one) => sum + one.count, 0)
  if (count > MOST_IN_BOOK) return refuse('limit-reached', tooMany(count))
  const [measured, here] = await Promise.all([
    readMeasured(store, where, MOST_IN_BOOK),
    findAll(store.bookings, { ...where, status: 'arrived' }),
  ])
  const bookings = await bookingsOf(store, measured)
  const known = new Set(measured.map(({ _id }) => _id))
  const waiting = here.filter(isBrought).filter(({ _id }) => !known.has(_id))
  const inOrder = [...measured].sort((a, b) => a.startedAt - b.startedAt || (a._id < b._id ? -1 : 1))
  const rows = [
    ...inOrder.map((one, n) => bookRow(n + 1, one, bookings.get(one._id))),
    ...waiting.map((booking, n) => waitingRow(inOrder.length + n + 1, booking)),
  ]
  const when = day ?? '全部日子'
  const file = madeWorkbook(`${lab.name} 台账 ${when} ${shanghaiMoment(now).replace(':', '')}`, [
    { name: '台账', columns: BOOK_COLUMNS, rows },
    { name: '误差', columns: FINDING_COLUMNS, rows: inOrder.flatMap((one, n) => findingRows(n + 1, one)) },
  ])
  return done({ file, instruments: rows.length })
}

const tooMany = (count: number) => ({
  path: 'day',
  message: `有 ${count} 件，一个文件最多 ${MOST_IN_BOOK} 件，请选一天再下载`,
})

/** By id; those of campaigns that are long over are gone. */
async function bookingsOf({ bookings }: Store, measured: readonly { _id: string }[]) {
  const found = new Map<string, BookingDoc>()
  for (let from = 0; from < measured.length; from += BOOKINGS_AT_ONCE) {
    const ids = measured.slice(from, from + BOOKINGS_AT_ONCE).map(({ _id }) => _id)
    for (const booking of await bookings.find({ where: { _id: { in: ids } } })) found.set(booking._id, booking)
  }
  return found
}
