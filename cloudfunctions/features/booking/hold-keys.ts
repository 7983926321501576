import type { BookingDoc } from '../../store/collections'
import { successorKey, voidedHold } from './booking-state'

/** By what a booking counts against limits: whose it is, under which number, which instrument. '' where it does not. */
export type HoldKeys = Pick<BookingDoc, 'holderKey' | 'phoneKey' | 'instrumentKey'>

export const NO_KEYS: HoldKeys = { holderKey: '', phoneKey: '', instrumentKey: '' }

/** As they are stored: those that are not there are void, which nobody else has. */
export function storedKeys({ holderKey, phoneKey, instrumentKey }: HoldKeys, bookingId: string): HoldKeys {
  const voided = voidedHold(bookingId)
  return {
    holderKey: holderKey || voided.holderKey,
    phoneKey: phoneKey || voided.phoneKey,
    instrumentKey: instrumentKey || voided.instrumentKey,
  }
}

/** Of the booking that this one becomes: the old one goes on holding its keys for it. */
export const successorKeys = ({ _id, phoneKey, instrumentKey }: HoldKeys & Pick<BookingDoc, '_id'>): HoldKeys => ({
  holderKey: successorKey(_id),
  phoneKey: isHeld(phoneKey) ? successorKey(_id) : '',
  instrumentKey: isHeld(instrumentKey) ? successorKey(_id) : '',
})

export const isHeld = (key: string) => !key.startsWith('void:')
