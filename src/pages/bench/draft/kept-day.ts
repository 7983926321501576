import * as v from 'valibot'
import { readBenchDay } from '#contract/bench-day'
import type { BoardVisit } from '#contract/board'
import type { BenchSheet } from '#contract/measurement'
import { call } from '../../../api/call'
import { recallClock } from '../../../api/kept-clock'
import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'
import { whoIsHere } from '../../../api/who-is-here'
import { dropRecord, readRecord, writeRecord } from '../../../device/kept-records'
import { keptBoard } from '../../desk/board/kept-board'

const KEY = 'bench-day'
const Kept = v.object({ ...readBenchDay.output.entries, owner: v.string(), readAt: v.number() })
type Kept = v.InferOutput<typeof Kept>

// What changes in between is put together by the revision; this is for what begins on other devices.
const FRESH_MS = 5 * 60_000

/** Of whoever is here and of today; anything else is dropped. */
function keptDay(): Kept | undefined {
  recallClock()
  const { output, success } = v.safeParse(Kept, readRecord(KEY))
  if (success && output.owner === whoIsHere() && output.day === dayOf(serverNow())) return output
  dropRecord(KEY)
  return undefined
}

let asking = false

/** Fetches what is needed to open the sheets of today without signal, now and then while there is signal. */
export async function fetchAhead(labId: string): Promise<void> {
  const kept = keptDay()
  const isFresh = kept?.labId === labId && serverNow() - kept.readAt < FRESH_MS
  if (asking || isFresh) return
  asking = true
  const answer = await call(readBenchDay, { labId })
  asking = false
  if (answer.ok) writeRecord(KEY, { ...answer.value, owner: whoIsHere(), readAt: serverNow() })
}

/** The sheet of one instrument as this device knows it; undefined for what it has never heard of. */
export function keptBench(bookingId: string): BenchSheet | undefined {
  const day = keptDay()
  const found = day && onBoard(keptBoard(day.labId)?.visits ?? [], bookingId)
  const kind = found && day?.kinds.find((one) => one.kind === found.item[0])
  if (!day || !found || !kind) return undefined
  const begun = day.begun.find((one) => one.bookingId === bookingId)
  const make = day.makes.find(([id]) => id === bookingId)?.[1] ?? ''
  const [, status] = found.item
  return {
    ...{ now: serverNow(), me: day.me, bookingId, labId: day.labId, visitCode: found.visit.code },
    kind: kind.kind,
    // Whether they have come is known at the counter, which may have no signal either.
    status: status === 'confirmed' ? 'arrived' : status,
    note: '',
    rev: begun?.rev ?? 0,
    sheet: begun?.sheet ?? { ...kind.sheet, make },
    repair: begun?.repair ?? { did: [], parts: '' },
    rounds: begun?.rounds ?? [],
    ...{ rows: kind.rows, barred: kind.barred, papers: [], slip: null },
  }
}

function onBoard(visits: readonly BoardVisit[], bookingId: string) {
  for (const visit of visits)
    for (const [n, item] of visit.items.entries()) if (`${visit.id}-${n}` === bookingId) return { visit, item }
  return undefined
}
