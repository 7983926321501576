import type { Duty, Post } from '#contract/duty'
import type { InstrumentKind } from '#contract/instrument-kind'

/**
 * What is done at a desk. receive: confirm, decline, check in, take walk-ins, reach people. call: call somebody to a
 * station. measure: sheets, readings, repairs. hand-out: give an instrument back. approve: what changes the lab's own rules.
 */
export type DeskAct = 'receive' | 'call' | 'measure' | 'hand-out' | 'approve'

const ALLOWED: Readonly<Record<Duty, readonly DeskAct[]>> = {
  admin: ['receive', 'call', 'measure', 'hand-out', 'approve'],
  reception: ['receive', 'call', 'hand-out'],
  technician: ['call', 'measure', 'hand-out'],
}

/**
 * Whether one of these posts (`call.posts`) lets its holder do this at this lab. A technician calls and measures only the
 * kinds they are qualified for.
 */
export const may = (posts: readonly Post[], labId: string, act: DeskAct, kind?: InstrumentKind): boolean =>
  posts.some((post) => post.labId === labId && ALLOWED[post.duty].includes(act) && isQualified(post, act, kind))

const isQualified = ({ duty, kinds }: Post, act: DeskAct, kind: InstrumentKind | undefined) =>
  duty !== 'technician' || act === 'hand-out' || (kind !== undefined && kinds.includes(kind))
