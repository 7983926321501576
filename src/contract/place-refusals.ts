/** Why somebody who asks for a place may not get it, whatever the place is for. */
export const NO_PLACE = [
  'not-found',
  'not-open-yet',
  'booking-closed',
  'slot-closed',
  'slot-full',
  'not-accepted-here',
  'request-reused',
] as const
