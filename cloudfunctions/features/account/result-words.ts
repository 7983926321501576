import { OUTCOMES } from '#contract/outcome-name'
import { QUANTITIES } from '#contract/regulation-row'
import type { BookingDoc, Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'

/** What was measured of somebody's instruments, as their own data tells it. */
export async function resultWords(store: Store, bookings: readonly BookingDoc[]) {
  const codes = new Map(bookings.map(({ _id, code }) => [_id, code]))
  const measured = await store.measurements.find({ where: { _id: { in: [...codes.keys()] } } })
  return measured.map((one) => ({ 预约号: codes.get(one._id) ?? '', ...wordsOf(one) }))
}

const wordsOf = ({ sheet, outcome, rounds }: MeasurementDoc) => ({
  品牌型号: sheet.make,
  出厂编号: sheet.serial,
  结论: outcome === '' ? '还没有' : OUTCOMES[outcome],
  误差: (rounds[rounds.length - 1]?.findings ?? []).map(
    ({ quantity, nominal, error }) => `${QUANTITIES[quantity]} ${nominal}：${error} ${sheet.unit}`,
  ),
})
