import { index, pgTable, unique } from 'drizzle-orm/pg-core'
import type { KeptInstrumentDoc } from './passport-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const keptInstruments = pgTable(
  'kept_instruments',
  {
    ...docColumns(),
    placeKey: text('place_key'),
    personId: text('person_id'),
    kind: text<KeptInstrumentDoc['kind']>('kind'),
    name: text('name'),
    model: text('model'),
    serial: text('serial'),
    keptAt: time('kept_at'),
    usedAt: time('used_at'),
    results: nested<KeptInstrumentDoc['results']>('results'),
  },
  (instrument) => [
    keyCheck('kept_instruments_id', instrument._id),
    keyCheck('kept_instruments_place_key', instrument.placeKey),
    unique('kept_instruments_place_key').on(instrument.placeKey),
    index('kept_instruments_used').on(instrument.usedAt),
    index('kept_instruments_person').on(instrument.personId),
  ],
)
