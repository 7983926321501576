import { MOST_INSTRUMENTS } from '#contract/passport'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { KeptInstrumentDoc } from '../../store/passport-documents'
import { instrumentsOf } from './kept-instrument'

type NewInstrument = Omit<KeptInstrumentDoc, 'rev' | 'placeKey'>

/**
 * Puts an instrument on a free place of its owner's; uniqueness of the places keeps everybody inside the limit. One with
 * the same `_id` that is there already is the answer to a repeated request.
 */
export async function keepInstrument(
  store: Store,
  instrument: NewInstrument,
): Promise<Outcome<KeptInstrumentDoc, 'limit-reached'>> {
  const { _id, personId } = instrument
  for (;;) {
    const present = await instrumentsOf(store, personId)
    const known = present.find((one) => one._id === _id)
    if (known) return done(known)
    const taken = new Set(present.map(({ placeKey }) => placeKey))
    const placeKey = placesOf(personId).find((key) => !taken.has(key))
    if (placeKey === undefined) return refuse('limit-reached', FULL)
    const doc = { ...instrument, rev: 1, placeKey }
    if ((await store.keptInstruments.insert([doc])) === 'inserted') return done(doc)
  }
}

const FULL = { path: '', message: `我的器具最多放 ${MOST_INSTRUMENTS} 件，请先移除不用的` }

const placesOf = (personId: string) => Array.from({ length: MOST_INSTRUMENTS }, (_, k) => `${personId}#${k}`)
