import type {
  describeKept,
  dropResult,
  keepInstrument,
  keepResult,
  listInstruments,
  removeInstrument,
} from '#contract/passport'
import { MOST_INSTRUMENTS } from '#contract/passport'
import { hashId } from '../../kernel/ids'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { keepInstrument as keep } from './keep-instrument'
import { keepResult as keepCopy } from './keep-result'
import { changeKept, instrumentsOf, instrumentView, ownInstrument } from './kept-instrument'

// What has no suggested day comes last.
const soonest = ({ nextDay }: { readonly nextDay: string }) => nextDay || '9999'

export const passportHandlers = {
  list: (async (_, { personId, now }, { store }) => {
    const instruments = (await instrumentsOf(store, personId)).sort((a, b) => a.keptAt - b.keptAt).map(instrumentView)
    instruments.sort((a, b) => soonest(a).localeCompare(soonest(b)))
    return done({ now, instruments, most: MOST_INSTRUMENTS })
  }) satisfies Handler<typeof listInstruments, World>,

  keep: (async ({ requestId, ...words }, { personId, now }, { store }) => {
    const _id = hashId('kept', personId, requestId)
    const kept = await keep(store, { _id, personId, ...words, keptAt: now, usedAt: now, results: [] })
    return kept.ok ? done({ instrument: instrumentView(kept.value) }) : kept
  }) satisfies Handler<typeof keepInstrument, World>,

  describe: (async ({ instrumentId, ...words }, { personId, now }, { store }) => {
    const own = await ownInstrument(store, personId, instrumentId)
    const described = own && (await changeKept(store, own, () => ({ ...words, usedAt: now })))
    return described ? done({ instrument: instrumentView(described) }) : refuse('not-found')
  }) satisfies Handler<typeof describeKept, World>,

  keepResult: (async (wish, { personId, now }, { store }) => {
    const kept = await keepCopy(store, wish, personId, now)
    return kept.ok ? done({ instrument: instrumentView(kept.value) }) : kept
  }) satisfies Handler<typeof keepResult, World>,

  dropResult: (async ({ instrumentId, code }, { personId, now }, { store }) => {
    const own = await ownInstrument(store, personId, instrumentId)
    const left = own && (await changeKept(store, own, ({ results }) => without(results, code, now)))
    return left ? done({ instrument: instrumentView(left) }) : refuse('not-found')
  }) satisfies Handler<typeof dropResult, World>,

  remove: (async ({ instrumentId }, { personId }, { store }) => {
    await store.keptInstruments.removeIf(instrumentId, { personId })
    return done({})
  }) satisfies Handler<typeof removeInstrument, World>,
}

const without = <R extends { readonly code: string }>(results: readonly R[], code: string, usedAt: number) =>
  results.some((result) => result.code === code)
    ? { results: results.filter((result) => result.code !== code), usedAt }
    : undefined
