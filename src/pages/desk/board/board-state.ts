import type { BoardHead, BoardItem, BoardVisit, readBoard } from '#contract/board'
import type { OutputOf } from '#contract/endpoint'

/** A day at the lab as this device knows it; kept on the device, so that the desk goes on without signal. */
export interface Board {
  readonly head: BoardHead
  readonly cursor: string
  readonly visits: readonly BoardVisit[]
}

/** Where one instrument is on its way through the lab. */
export const STAGES = ['expected', 'waiting', 'bench', 'ready', 'returned', 'absent'] as const
export type Stage = (typeof STAGES)[number]

export const STAGE_LABELS: Record<Stage, string> = {
  expected: '待到',
  waiting: '等候',
  bench: '检测中',
  ready: '可取',
  returned: '已取回',
  absent: '没来',
}

/** Undefined for what will not come: cancelled or declined. */
export function stageOf([, status, , , station]: BoardItem): Stage | undefined {
  if (status === 'pending' || status === 'confirmed') return 'expected'
  if (status === 'arrived') return station ? 'bench' : 'waiting'
  if (status === 'measured') return 'ready'
  return status === 'returned' || status === 'absent' ? status : undefined
}

export interface BoardRow {
  readonly bookingId: string
  readonly visit: BoardVisit
  readonly item: BoardItem
  readonly stage: Stage
  /** Minutes that it is late or takes longer than it should; 0 while all is well. */
  readonly over: number
}

// Buses are late now and then; a queue at the counter is no reason to call somebody.
const LATE_AFTER = 15
const WAIT_AT_MOST = 30

/** All that is or was on its way, in the order in which it is due. `minute` is the minute of the day now. */
export const rowsOf = ({ visits, head }: Board, minute: number): BoardRow[] =>
  visits
    .flatMap((visit) =>
      visit.items.flatMap((item, n) => {
        const stage = stageOf(item)
        const over = stage ? minute - dueBy(stage, visit, item, head) : 0
        return stage ? [{ bookingId: `${visit.id}-${n}`, visit, item, stage, over: Math.max(0, over) }] : []
      }),
    )
    .sort((a, b) => a.visit.at - b.visit.at || (a.bookingId < b.bookingId ? -1 : 1))

function dueBy(stage: Stage, { at }: BoardVisit, [kind, , , since]: BoardItem, { kinds }: BoardHead): number {
  if (stage === 'expected') return at + LATE_AFTER
  if (stage === 'waiting') return Math.max(at, since) + WAIT_AT_MOST
  // Twice the usual time: a repair, or something that was forgotten.
  if (stage === 'bench') return since + 2 * (kinds.find((one) => one.kind === kind)?.minutes ?? 15)
  return Number.POSITIVE_INFINITY
}

/** The board with what an answer of the server brought. */
export function merged(before: Board | undefined, answer: OutputOf<typeof readBoard>): Board | undefined {
  const { head, cursor, visits } = answer
  if (head) return { head, cursor, visits }
  if (!before) return undefined
  if (visits.length === 0) return { ...before, cursor }
  const changed = new Map(visits.map((visit) => [visit.id, visit]))
  const known = new Set(before.visits.map(({ id }) => id))
  const kept = before.visits.map((visit) => changed.get(visit.id) ?? visit)
  return { ...before, cursor, visits: [...kept, ...visits.filter(({ id }) => !known.has(id))] }
}

/** The visit as it will be once its check-in has reached the server. */
export const arrivedHere = (board: Board, visitId: string, minute: number): Board => ({
  ...board,
  visits: board.visits.map((visit) =>
    visit.id === visitId ? { ...visit, items: visit.items.map((item) => arrived(item, minute)) } : visit,
  ),
})

const COMING: readonly BoardItem[1][] = ['pending', 'confirmed', 'absent']
export const mayCome = ([, status]: BoardItem) => COMING.includes(status)

const arrived = (item: BoardItem, minute: number): BoardItem =>
  mayCome(item) ? [item[0], 'arrived', item[2], minute, ''] : item
