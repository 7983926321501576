import type { BookingDoc, Store } from '../../store/collections'

/**
 * Whether this lab and this person may give a verdict of verification (检定) for such an instrument on that day. By law
 * (计量法 art. 20) both need an authorisation; nobody has one unless it was written down.
 */
export async function mayVerify(
  _store: Store,
  _booking: BookingDoc,
  _personId: string,
  _day: string,
): Promise<boolean> {
  return false
}
