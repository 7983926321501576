import type { RefusalDetail } from '#contract/endpoint'
import { type BenchSheet, finishSheet, keepSheet, readSheet, repairInstrument } from '#contract/measurement'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { type ClientRefusal, REFUSAL_TEXT } from '../../../api/refusal-text'
import { newRequestId } from '../../../api/request-id'
import { afterColleague, afterTaken, stuck } from './after-answer'
import {
  type Attempt,
  type Draft,
  draftsAt,
  dropDraft,
  readDraft,
  type SheetId,
  UNTOLD,
  withAttempt,
  writeDraft,
} from './draft'

/** How it stands with a draft after it was sent. `bench` is the sheet as the server had it last, where that was told. */
export interface Sent {
  /** none: there was nothing to send. taken: the server has it all. later: no signal, or not its turn. asks: a person has to look. */
  readonly what: 'none' | 'taken' | 'later' | 'asks'
  readonly bench?: BenchSheet
  readonly refusal?: ClientRefusal
  readonly detail?: RefusalDetail | undefined
}

const lines = new Map<string, Promise<unknown>>()

/** Sends one draft, after what of it is on its way: two of one sheet at a time would be each other's colleagues. */
export function sendDraft(sheet: SheetId): Promise<Sent> {
  const before = lines.get(sheet.bookingId) ?? Promise.resolve()
  const sent = before.then(() => sendInOrder(sheet))
  const line = sent.then(
    () => {},
    () => {},
  )
  lines.set(sheet.bookingId, line)
  void line.then(() => lines.get(sheet.bookingId) === line && lines.delete(sheet.bookingId))
  return sent
}

// Somebody may type faster than a slow network answers; the next occasion comes in seconds.
const TURNS = 4

/** The round before a repair goes out before the one after it; what a person has to settle of it holds up the rest. */
async function sendInOrder({ bookingId, rounds: wanted }: SheetId): Promise<Sent> {
  let last: Sent = { what: 'none' }
  for (let rounds = 0; rounds <= wanted; rounds++) {
    const sent = await send({ bookingId, rounds })
    if (sent.what === 'asks') return { ...sent, what: rounds < wanted ? 'later' : 'asks' }
    if (sent.what === 'later') return sent
    if (sent.what === 'taken') last = sent
  }
  return last
}

async function send(sheet: SheetId): Promise<Sent> {
  let last: Sent = { what: 'none' }
  for (let turn = 0; turn < TURNS; turn++) {
    const draft = readDraft(sheet)
    if (!draft) return last
    if (draft.stuck) return { ...last, what: 'asks' }
    if (draft.base.rev === UNTOLD) {
      last = await putOnTold(draft)
      if (last.what !== 'taken') return last
      continue
    }
    const attempted = withAttempt(draft, newRequestId())
    // Its id is on the device before it goes out, so that it is the same one after a restart.
    writeDraft(attempted)
    last = await once(attempted)
    if (last.what !== 'taken') return last
  }
  return last
}

/** Puts what was typed after a repair on the sheet that the server has begun by now. */
async function putOnTold(draft: Draft): Promise<Sent> {
  const read = await call(readSheet, { bookingId: draft.bookingId })
  if (!read.ok) return { what: 'later', refusal: read.refusal }
  return settle(draft, read.value, (now) => afterColleague(now, read.value))
}

const ask = ({ bookingId, me, base }: Draft, { requestId, at, sheet, finishes, repair }: Attempt) => {
  const input = { bookingId, rev: base.rev, sheet, requestId, happenedAt: at, by: me }
  if (repair) return call(repairInstrument, { ...input, repair })
  return finishes ? call(finishSheet, input) : call(keepSheet, input)
}

async function once(draft: Draft & { readonly attempt: Attempt }): Promise<Sent> {
  const { bookingId, attempt } = draft
  const answer = await ask(draft, attempt)
  if (answer.ok) return settle(draft, answer.value, (now) => afterTaken(now, attempt, answer.value))
  const { refusal, detail } = answer
  // 'forbidden': nobody of a lab is signed in by now.
  if (isAway(refusal) || refusal === 'signed-out' || refusal === 'forbidden') return { what: 'later', refusal }
  if (refusal !== 'sheet-changed' && refusal !== 'state-changed') return refused(draft, refusal, detail)
  const read = await call(readSheet, { bookingId })
  if (!read.ok) return { what: 'later', refusal: read.refusal }
  const bench = read.value
  // The counter's own queue may be on another device, and its check-in still on the way.
  if (!bench.slip && COMING.includes(bench.status)) return { what: 'later', bench }
  if (refusal === 'state-changed' && !bench.slip && bench.status !== 'arrived') return refused(draft, refusal, detail)
  return settle(draft, bench, (now) => afterColleague(now, bench))
}

const COMING: readonly string[] = ['pending', 'confirmed', 'absent']

function settle(sheet: SheetId, bench: BenchSheet, next: (now: Draft) => Draft | undefined): Sent {
  const now = readDraft(sheet)
  const left = now && next(now)
  if (left) writeDraft(left)
  else dropDraft(sheet)
  return { what: left?.stuck ? 'asks' : 'taken', bench }
}

function refused(sheet: SheetId, refusal: ClientRefusal, detail: RefusalDetail | undefined): Sent {
  const now = readDraft(sheet)
  const says = detail?.message ?? REFUSAL_TEXT[refusal].says
  if (now) writeDraft(stuck(now, 'no', says))
  return { what: 'asks', refusal, detail }
}

/** Sends all that whoever is signed in here has left at a lab. Answers how many reached the server. */
export async function sendDrafts(labId: string): Promise<number> {
  let sent = 0
  for (const draft of draftsAt(labId)) {
    if (draft.stuck) continue
    const { what, refusal } = await sendDraft(draft)
    if (what === 'taken' || what === 'asks') sent++
    if (isAway(refusal)) return sent
  }
  return sent
}
