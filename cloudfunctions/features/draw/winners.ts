import { seededShuffle } from '../../kernel/seeded-shuffle'
import { addDays, instantAt, shanghaiDay } from '../../kernel/time'
import type { DrawDoc, Winner } from '../../store/draw-documents'
import { seedOf } from './draw'

/** Until when a prize is kept: to the end of the day so many days later, in Shanghai. */
const untilOf = ({ plan }: DrawDoc, now: number) => instantAt(addDays(shanghaiDay(now), plan.claimDays), '24:00')

const waitingFor = (draw: DrawDoc, code: string, prize: number, round: number, now: number): Winner => ({
  code,
  prize,
  round,
  wonAt: now,
  until: untilOf(draw, now),
  status: 'waiting',
  settledAt: 0,
})

/** The first of the order get the prizes in the order of the plan. */
export function firstWinners(draw: DrawDoc, codes: readonly string[], now: number): Winner[] {
  const prizes = draw.plan.prizes.flatMap(({ count }, prize) => Array.from({ length: count }, () => prize))
  const order = seededShuffle(codes, seedOf(draw), prizes.length)
  return order.map((code, place) => waitingFor(draw, code, prizes[place] ?? 0, 0, now))
}

export const isOverdue = ({ status, until }: Winner, now: number) => status === 'waiting' && until <= now

/**
 * Winners once those who let their time pass have lost the prize. Each prize goes to the next of the same order, as often as
 * the plan says and as long as somebody is left in it.
 */
export function afterForfeits(draw: DrawDoc, codes: readonly string[], now: number): Winner[] {
  const overdue = draw.winners.filter((winner) => isOverdue(winner, now))
  const again = overdue.filter(({ round }) => round < draw.plan.redraws)
  const order = seededShuffle(codes, seedOf(draw), draw.winners.length + again.length)
  const next = order.slice(draw.winners.length)
  return [
    ...draw.winners.map(
      (winner): Winner => (isOverdue(winner, now) ? { ...winner, status: 'forfeited', settledAt: now } : winner),
    ),
    ...next.flatMap((code, n) => {
      const lost = again[n]
      return lost ? [waitingFor(draw, code, lost.prize, lost.round + 1, now)] : []
    }),
  ]
}
