import { type BenchSheet, finishSheet, keepSheet, readSheet, repairInstrument } from '#contract/measurement'
import type { Repair, Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import type { Refusal } from '#contract/refusal'
import { nextRound } from '#contract/sheet-plan'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { reading, sampleMeasurement, sampleSheet, shipped } from '../measurement/sample-sheet'
import { answering, OFFLINE, refused } from './stand-ins/server'

export const BLANK = sampleSheet({ readings: ['50', '150', '250'].map((at) => reading(at, '')) })
export const SLIP = slipOf({ ...sampleMeasurement(), status: 'finished' }, undefined)
export const withReading = (sheet: Sheet, place: number, indication: string): Sheet => ({
  ...sheet,
  readings: sheet.readings.map((one, n) => (n === place ? { ...one, indication } : one)),
})

/** The bench of one instrument that has come. */
export const bench = (more: Partial<BenchSheet> = {}): BenchSheet => ({
  now: Date.now(),
  me: 'p-1',
  bookingId: 'v1-0',
  labId: 'lab-1',
  visitCode: '11112222',
  kind: 'bp-auto',
  status: 'arrived',
  note: '王奶奶的',
  rev: 0,
  sheet: BLANK,
  repair: { did: [], parts: '' },
  rounds: [],
  rows: shipped('bp-auto'),
  barred: '',
  papers: [],
  slip: null,
  ...more,
})

interface SentSheet {
  readonly requestId: string
  readonly happenedAt: number
  readonly by: string
  readonly rev: number
  readonly sheet: Sheet
  readonly repair?: Repair
}

/** What the sheet of the server is after an act. */
const after = {
  keep: (now: BenchSheet, { sheet }: SentSheet): BenchSheet => ({ ...now, sheet }),
  finish: (now: BenchSheet, { sheet }: SentSheet): BenchSheet => ({ ...now, sheet, status: 'measured', slip: SLIP }),
  repair: (now: BenchSheet, { sheet, repair = now.repair, happenedAt: at }: SentSheet): BenchSheet => {
    const { outcome = 'no-limit' } = judge(sheet, now.rows)
    const round = { at, by: 'AB12', repair: now.repair, outcome, findings: [] }
    return { ...now, sheet: nextRound(sheet), repair, rounds: [...now.rounds, round] }
  },
}

/** A server that keeps one sheet as ours does: on the revision that was read, and each act once. */
export function server(first = bench()) {
  let now = first
  const heard: string[] = []
  const taken: (SentSheet & { readonly act: keyof typeof after })[] = []
  const state: { isAway: boolean; loses: number; refuses?: Refusal | undefined } = { isAway: false, loses: 0 }
  const take = (act: keyof typeof after) => (input: unknown) => {
    const sent = input as SentSheet
    if (state.isAway) return OFFLINE
    if (state.refuses) return refused(state.refuses)
    if (!heard.includes(sent.requestId)) {
      if (now.status !== 'arrived') return refused('state-changed')
      if (sent.rev !== now.rev) return refused('sheet-changed')
      now = { ...after[act](now, sent), rev: now.rev + 1 }
      heard.push(sent.requestId)
      taken.push({ ...sent, act })
    }
    return state.loses-- > 0 ? OFFLINE : now
  }
  answering(readSheet, () => (state.isAway ? OFFLINE : now))
  answering(keepSheet, take('keep'))
  answering(finishSheet, take('finish'))
  answering(repairInstrument, take('repair'))
  return {
    state,
    taken,
    now: () => now,
    colleague: (by: Partial<BenchSheet>) => {
      now = { ...now, ...by, rev: now.rev + 1 }
    },
  }
}
