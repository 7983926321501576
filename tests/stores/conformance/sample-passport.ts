import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)

/** An instrument that somebody keeps, with a result. */
export const PASSPORT_SAMPLES: Pick<Documents, 'keptInstruments'> = {
  keptInstruments: {
    _id: 'kept-instrument',
    rev: 1,
    placeKey: 'person#0',
    personId: 'person',
    kind: 'bp-auto',
    name: '妈妈的血压计',
    model: 'YE660',
    serial: '20230517',
    keptAt: TIME,
    usedAt: TIME,
    results: [
      {
        code: 'ABCD-EFGH-JKMN',
        day: '2027-05-20',
        outcome: 'conforms',
        error: '2',
        lower: '-3',
        upper: '3',
        unit: 'mmHg',
        keptAt: TIME,
      },
    ],
  },
}
