import type { KeptInstrument } from '#contract/passport'
import type { Store } from '../../store/collections'
import type { KeptInstrumentDoc } from '../../store/passport-documents'
import { suggestedDay } from '../measurement/result-slip'

export const instrumentsOf = (store: Store, personId: string): Promise<KeptInstrumentDoc[]> =>
  store.keptInstruments.find({ where: { personId } })

/** Another's answers like a missing one. */
export async function ownInstrument(store: Store, personId: string, instrumentId: string) {
  const kept = await store.keptInstruments.get(instrumentId)
  return kept?.personId === personId ? kept : undefined
}

export function instrumentView({ _id, kind, name, model, serial, results }: KeptInstrumentDoc): KeptInstrument {
  const last = results[results.length - 1]
  return {
    instrumentId: _id,
    kind,
    name,
    model,
    serial,
    results: results.map(({ keptAt: _, ...result }) => ({ ...result })),
    nextDay: last ? suggestedDay(last.outcome, last.day, kind) : '',
  }
}

/** Writes a change; when another device was quicker, on what is there by then. Undefined when it is gone. */
export async function changeKept(
  store: Store,
  before: KeptInstrumentDoc,
  change: (now: KeptInstrumentDoc) => Partial<Omit<KeptInstrumentDoc, '_id' | 'rev' | 'placeKey'>> | undefined,
): Promise<KeptInstrumentDoc | undefined> {
  let seen: KeptInstrumentDoc | undefined = before
  while (seen) {
    const fields = change(seen)
    if (!fields) return seen
    const changed = await store.keptInstruments.updateIf(seen._id, { rev: seen.rev, personId: seen.personId }, fields)
    if (changed && changed !== 'conflict') return changed
    seen = await ownInstrument(store, before.personId, before._id)
  }
  return undefined
}
