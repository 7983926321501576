import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)

export const FAIRNESS_SAMPLES: Pick<Documents, 'placeWishes' | 'placeDraws' | 'placeLists'> = {
  placeWishes: {
    _id: 'wish',
    rev: 1,
    campaignId: 'may-2027',
    personId: 'person',
    lot: 'k3m9x2p7q1wa',
    instruments: [{ kind: 'bp-auto', model: '', note: '' }],
    slotIds: ['slot-1', 'slot-2'],
    wait: true,
    filedAt: TIME,
    status: 'drawn',
    position: 7,
    slotId: 'slot-1',
    settledAt: TIME,
  },
  placeDraws: {
    _id: 'may-2027',
    rev: 1,
    secret: 'ab'.repeat(32),
    commitment: 'cd'.repeat(32),
    committedAt: TIME,
    status: 'done',
    wishes: 1,
    listHash: 'ef'.repeat(32),
    doneAt: TIME,
  },
  placeLists: { _id: 'may-2027', rev: 1, lines: ['1.k3m9x2p7q1wa.0123456789abcdef'], at: TIME },
}
