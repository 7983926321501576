import * as v from 'valibot'
import { readBoard } from '#contract/board'
import { keepClock, recallClock } from '../../../api/kept-clock'
import { serverNow } from '../../../api/server-clock'
import { dayOf } from '../../../api/shanghai'
import { whoIsHere } from '../../../api/who-is-here'
import { dropRecord, readRecord, writeRecord } from '../../../device/kept-records'
import type { Board } from './board-state'

const KEY = 'desk-board'

// What the device kept is parsed like an answer: it may be of another version of the program.
const Kept = v.object({
  head: v.nonNullable(readBoard.output.entries.head),
  cursor: readBoard.output.entries.cursor,
  visits: readBoard.output.entries.visits,
  owner: v.string(),
})

/** Today's board of this lab as whoever is here last saw it on this device; numbers and states only, no phone and no name. */
export function keptBoard(labId: string): Board | undefined {
  recallClock()
  const parsed = v.safeParse(Kept, readRecord(KEY))
  if (!parsed.success) return undefined
  const { owner, ...board } = parsed.output
  const { head } = board
  return owner === whoIsHere() && head.labId === labId && head.day === dayOf(serverNow()) ? board : undefined
}

export function keepBoard(board: Board) {
  keepClock()
  writeRecord(KEY, { ...board, owner: whoIsHere() })
}

export const dropKeptBoard = () => dropRecord(KEY)
