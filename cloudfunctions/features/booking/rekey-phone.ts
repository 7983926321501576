import type { BookingDoc, Store } from '../../store/collections'
import { voidedHold } from './booking-state'

// More than any limit: where others hold the same places under the new key already, these stand behind them.
const MOST = 100

/**
 * A person's bookings that count under a number's old keyed hash count under its new one; with `to` '' under none any
 * more. One write each, safe to repeat.
 */
export async function rekeyPhone(store: Store, personId: string, from: string, to: string): Promise<void> {
  if (from === '' || from === to) return
  const bookings = await store.bookings.find({ where: { personId } })
  const counted = bookings.filter(({ phoneKey }) => phoneKey.split(':')[2] === from)
  for (const booking of counted) await rekey(store, booking, from, to)
}

async function rekey(store: Store, { _id, phoneKey }: BookingDoc, from: string, to: string): Promise<void> {
  const { phoneKey: voided } = voidedHold(_id)
  const same = phoneKey.replace(`:${from}:`, `:${to}:`)
  const kind = same.slice(0, same.lastIndexOf('#'))
  const wanted = to === '' ? [] : [same, ...Array.from({ length: MOST }, (_, k) => `${kind}#${k}`)]
  // Given back meanwhile: then it counts under nothing any more, and that stands.
  for (const key of [...wanted, voided])
    if ((await store.bookings.updateIf(_id, { phoneKey }, { phoneKey: key })) !== 'conflict') return
}
