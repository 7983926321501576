import type { BookingDoc, Store } from '../../store/collections'
import { isBegun } from '../booking/arrival'

/**
 * Writes into the booking that its sheet is begun, before there is a sheet. So the one document of the booking decides
 * between the bench and a desk that takes the arrival back: whoever is second finds it changed. False: it is not there any more.
 */
export async function beginAtBench(
  { bookings }: Pick<Store, 'bookings'>,
  booking: BookingDoc,
  { by, now: at }: { readonly by: string; readonly now: number },
): Promise<boolean> {
  let current: BookingDoc | undefined = booking
  while (current?.status === 'arrived') {
    if (isBegun(current)) return true
    const history: BookingDoc['history'] = [...current.history, { at, by, status: 'arrived', begun: true }]
    const begun: BookingDoc | undefined | 'conflict' = await bookings.updateIf(
      current._id,
      { rev: current.rev },
      { history },
    )
    if (begun && begun !== 'conflict') return true
    current = await bookings.get(current._id)
  }
  return false
}
