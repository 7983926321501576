import { type BenchSheet, finishSheet, keepSheet, readSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { reading, sampleMeasurement, sampleSheet, shipped } from '../measurement/sample-sheet'
import { answering, OFFLINE, refused } from './stand-ins/server'

export const BLANK = sampleSheet({ readings: ['50', '150', '250'].map((at) => reading(at, '')) })
const SLIP = slipOf({ ...sampleMeasurement(), status: 'finished' }, undefined)
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
  slip: null,
  ...more,
})

interface SentSheet {
  readonly requestId: string
  readonly happenedAt: number
  readonly by: string
  readonly rev: number
  readonly sheet: Sheet
}

/** A server that keeps one sheet as ours does: on the revision that was read, and each act once. */
export function server(first = bench()) {
  let now = first
  const heard: string[] = []
  const taken: SentSheet[] = []
  const state = { isAway: false, loses: 0 }
  const keep = (finishes: boolean) => (input: unknown) => {
    const sent = input as SentSheet
    if (state.isAway) return OFFLINE
    if (!heard.includes(sent.requestId)) {
      if (now.slip) return refused('state-changed')
      if (sent.rev !== now.rev) return refused('sheet-changed')
      now = bench({
        rev: now.rev + 1,
        sheet: sent.sheet,
        ...(finishes && { status: 'measured', slip: SLIP }),
      })
      heard.push(sent.requestId)
      taken.push(sent)
    }
    return state.loses-- > 0 ? OFFLINE : now
  }
  answering(readSheet, () => (state.isAway ? OFFLINE : now))
  answering(keepSheet, keep(false))
  answering(finishSheet, keep(true))
  return {
    state,
    taken,
    now: () => now,
    colleague: (sheet: Sheet) => {
      now = bench({ rev: now.rev + 1, sheet })
    },
  }
}
