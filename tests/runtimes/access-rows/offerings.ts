import { OFFERING_INPUTS } from '../../contract/offering-inputs'
import { type Row, SIGNED_IN } from './expectations'

const nothing = () => ({})

/** Lectures, open houses and the scales of shops: everybody for themselves. */
export const OFFERING_ACCESS: Readonly<Record<string, Row>> = {
  'events.listSessions': { send: nothing, expect: SIGNED_IN },
  'events.bookSeats': {
    send: ({ sessionId }) => ({ requestId: 'seats-of-the-matrix', slotId: sessionId, seats: 1 }),
    expect: SIGNED_IN,
    publicIds: ['slotId'],
  },
  'merchant.listTradeLabs': { send: nothing, expect: SIGNED_IN },
  'merchant.bookScales': {
    send: ({ tradeSlotId }) => ({
      ...OFFERING_INPUTS['merchant.bookScales'],
      requestId: 'scales-of-the-matrix',
      slotId: tradeSlotId,
    }),
    expect: SIGNED_IN,
    publicIds: ['slotId'],
  },
}
