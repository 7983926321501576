import type { BookingDoc, BookingEvent } from '../../store/collections'

type Told = Pick<BookingDoc, 'history'>

/** What has happened since somebody came in, that moment first; an arrival before it was undone. Empty when nobody came. */
export function sinceArrival({ history }: Told): readonly BookingEvent[] {
  const cameIn = history.map(({ status }, n) => status === 'arrived' && history[n - 1]?.status !== 'arrived')
  const last = cameIn.lastIndexOf(true)
  return last < 0 ? [] : history.slice(last)
}

/** Whether the bench has begun to write down what it measures. */
export const isBegun = (booking: Told): boolean => sinceArrival(booking).some(({ begun }) => begun === true)

/** When somebody came in; undefined when nobody did. */
export const arrivedAt = (booking: Told): number | undefined => sinceArrival(booking)[0]?.at
