import type { DrawEntryDoc, Flag } from '../../store/draw-documents'
import { median, unevenness } from './rhythm'

export type Player = Pick<DrawEntryDoc, '_id' | 'rhythm' | 'device'>

/** Nobody reads a question and four answers faster: issue 6 asks for this bound. */
const FAST_MS = 1_500
// People pause over what is hard; see tests/fair-play for how even those of the model are.
const EVEN = 0.17
// Less than that many intervals say nothing about how even they are, or whether two are the same.
const LEAST_INTERVALS = 5
/** A network delays each answer a little; two people never agree so closely over a whole paper. */
const TWIN_MS = 250
/** A family may well share one phone. */
const MOST_ON_ONE_DEVICE = 4

/** What should be looked at of each player, by id; nothing is decided by it. */
export function flagsOf(players: readonly Player[]): ReadonlyMap<string, readonly Flag[]> {
  const twins = twinsAmong(players)
  const devices = countBy(
    players.filter(({ device }) => device !== ''),
    ({ device }) => device,
  )
  return new Map(
    players.map((player) => {
      const onDevice = devices.get(player.device) ?? 0
      const alike = twins.get(player._id) ?? 0
      return [
        player._id,
        [
          ...paceFlags(player.rhythm),
          ...(alike > 0 ? [{ kind: 'twin' as const, seen: alike }] : []),
          ...(onDevice > MOST_ON_ONE_DEVICE ? [{ kind: 'device' as const, seen: onDevice }] : []),
        ],
      ]
    }),
  )
}

/** Too fast: the median in milliseconds. Too even: the unevenness in per mille. */
function paceFlags(rhythm: readonly number[]): Flag[] {
  if (rhythm.length === 0) return []
  const middle = median(rhythm)
  const uneven = unevenness(rhythm)
  const even = rhythm.length >= LEAST_INTERVALS && uneven < EVEN
  return [
    ...(middle < FAST_MS ? [{ kind: 'fast' as const, seen: Math.round(middle) }] : []),
    ...(even ? [{ kind: 'even' as const, seen: Math.round(uneven * 1_000) }] : []),
  ]
}

/**
 * How many others answered with the same rhythm as each. The delays of single answers do not add up, so that those who are
 * alike are neighbours by their whole time. Who is too fast is left out: that is told already, and they are all alike.
 */
function twinsAmong(players: readonly Player[]): ReadonlyMap<string, number> {
  const long = players
    .filter(({ rhythm }) => rhythm.length >= LEAST_INTERVALS && median(rhythm) >= FAST_MS)
    .map(({ _id, rhythm }) => ({ _id, rhythm, whole: rhythm.reduce((sum, ms) => sum + ms, 0) }))
    .sort((a, b) => a.whole - b.whole)
  const found = new Map<string, number>()
  const note = (id: string) => found.set(id, (found.get(id) ?? 0) + 1)
  long.forEach((one, n) => {
    for (let next = n + 1; next < long.length; next++) {
      const other = long[next]
      if (!other || other.whole - one.whole > TWIN_MS) break
      if (!isSameRhythm(one.rhythm, other.rhythm)) continue
      note(one._id)
      note(other._id)
    }
  })
  return found
}

const isSameRhythm = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((ms, n) => Math.abs(ms - (other[n] ?? 0)) <= TWIN_MS)

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
