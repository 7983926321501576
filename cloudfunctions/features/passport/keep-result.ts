import { isHousehold, KINDS } from '#contract/instrument-kind'
import { MOST_RESULTS, PASSPORT_CONSENT } from '#contract/passport'
import type { ResultSlip } from '#contract/result-slip'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { KeptInstrumentDoc, KeptResult } from '../../store/passport-documents'
import { slipOf } from '../measurement/result-slip'
import { keepInstrument } from './keep-instrument'
import { changeKept, instrumentsOf } from './kept-instrument'
import { worstOf } from './worst-finding'

interface Wish {
  readonly bookingId: string
  readonly instrumentId?: string
  readonly agreedTo: string
}
type Refused = 'not-found' | 'limit-reached' | 'words-changed'

/** Copies the result of one's own booking to one of one's instruments; see the contract. */
export async function keepResult(
  store: Store,
  { bookingId, instrumentId, agreedTo }: Wish,
  personId: string,
  now: number,
): Promise<Outcome<KeptInstrumentDoc, Refused>> {
  if (agreedTo !== PASSPORT_CONSENT.edition) return refuse('words-changed')
  const [booking, measurement] = await Promise.all([store.bookings.get(bookingId), store.measurements.get(bookingId)])
  const slip = booking?.personId === personId && measurement ? slipOf(measurement, undefined) : null
  if (!slip || !isHousehold(slip.kind)) return refuse('not-found')
  const own = await instrumentsOf(store, personId)
  const holder = own.find(({ results }) => results.some(({ code }) => code === slip.code))
  if (holder) return done(holder)
  const named = own.find(({ _id, kind }) => _id === instrumentId && kind === slip.kind)
  if (instrumentId !== undefined && !named) return refuse('not-found')
  const chosen = named ?? own.find((one) => isSame(one, slip))
  const instrument = chosen
    ? done(chosen)
    : await keepInstrument(store, {
        // From the slip, so that two devices make one instrument of it.
        _id: hashId('kept', personId, slip.code),
        personId,
        kind: slip.kind,
        name: KINDS[slip.kind].label,
        model: slip.make,
        serial: slip.serial,
        keptAt: now,
        usedAt: now,
        results: [],
      })
  return instrument.ok ? add(store, instrument.value, resultOf(slip, now)) : instrument
}

async function add(
  store: Store,
  instrument: KeptInstrumentDoc,
  result: KeptResult,
): Promise<Outcome<KeptInstrumentDoc, Refused>> {
  let full = false
  const kept = await changeKept(store, instrument, ({ results, serial }) => {
    full = results.length >= MOST_RESULTS
    if (full || results.some(({ code }) => code === result.code)) return undefined
    const sorted = [...results, result].sort((a, b) => (a.day + a.code < b.day + b.code ? -1 : 1))
    return { results: sorted, serial, usedAt: result.keptAt }
  })
  if (full) return refuse('limit-reached', { path: '', message: `一件器具最多放 ${MOST_RESULTS} 次结果` })
  return kept ? done(kept) : refuse('not-found')
}

function resultOf({ code, day, outcome, unit, rounds }: ResultSlip, keptAt: number): KeptResult {
  const worst = worstOf(rounds[rounds.length - 1]?.findings ?? [])
  return { code, day, outcome, ...worst, unit: worst.error === '' ? '' : unit, keptAt }
}

const bare = (serial: string) => serial.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** The same kind with the same number on its plate; without a number nobody can tell. */
const isSame = (kept: KeptInstrumentDoc, slip: ResultSlip) =>
  kept.kind === slip.kind && slip.serial !== '' && bare(kept.serial) === bare(slip.serial)
