import type { Player } from '../../cloudfunctions/features/fair-play/flags'
import { numbersOf } from '../../cloudfunctions/kernel/seeded-shuffle'

/**
 * The stated model. People: the time for a question is log-normal. Its median is a person's own (log-normal about 7 seconds,
 * spread 0.45: some read twice as fast as others), its spread too (0.35 to 0.75, from one question to the next). One in
 * ten leaves a question out; families share a phone, up to four on one. Nobody is faster than 600 ms, which is a tap.
 */
export const QUESTIONS = 10

/** Numbers in 0..1 that are the same in every run. */
export function chanceOf(seed: string): () => number {
  const below = numbersOf(seed)
  return () => (below(2 ** 31) + 0.5) / 2 ** 31
}

const normal = (chance: () => number) => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
/** What a mobile network and the server add to the moment of each answer. */
const delay = (chance: () => number) => 40 + 120 * chance()

const rhythmOf = (chance: () => number, thinking: () => number, questions = QUESTIONS) => {
  let before = 0
  let at = 0
  return Array.from({ length: questions }, () => {
    at += thinking()
    const heard = at + delay(chance)
    const interval = Math.round(Math.max(0, heard - before))
    before = heard
    return interval
  })
}

export function people(count: number, seed: string): Player[] {
  const chance = chanceOf(`people ${seed}`)
  let family = 0
  let left = 0
  return Array.from({ length: count }, (_, n) => {
    if (left === 0) {
      family++
      left = 1 + Math.floor(chance() ** 3 * 4)
    }
    left--
    const middle = Math.log(7_000) + 0.45 * normal(chance)
    const spread = 0.35 + 0.4 * chance()
    const questions = chance() < 0.1 ? QUESTIONS - 1 : QUESTIONS
    const thinking = () => Math.max(600, Math.exp(middle + spread * normal(chance)))
    return {
      _id: `person-${seed}-${n}`,
      rhythm: rhythmOf(chance, thinking, questions),
      device: `phone-${seed}-${family}`,
    }
  })
}

/** Kinds of bots, each as somebody would really write it. */
export const BOTS = {
  'answers at once': (chance: () => number) => () => 5 + 60 * chance(),
  'waits a second': () => () => 1_000,
  'waits five seconds': () => () => 5_000,
  'waits four to six seconds': (chance: () => number) => () => 4_000 + 2_000 * chance(),
  'waits nearly as long as people, by 20 %': (chance: () => number) => () => 8_000 * (0.9 + 0.2 * chance()),
} as const

const bot = (id: string, rhythm: number[], device: string): Player => ({ _id: id, rhythm, device })

/** So many of each kind, every account with a phone of its own. */
export const bots = (each: number, seed: string): Map<string, Player[]> =>
  new Map(
    Object.entries(BOTS).map(([kind, thinkingOf]) => {
      const chance = chanceOf(`${kind} ${seed}`)
      return [
        kind,
        Array.from({ length: each }, (_, n) =>
          bot(`${kind} ${n}`, rhythmOf(chance, thinkingOf(chance)), `${kind} ${n}`),
        ),
      ]
    }),
  )

/** One person's paper played again by many accounts, each over its own network. */
export function replayed(accounts: number, seed: string): Player[] {
  const chance = chanceOf(`replay ${seed}`)
  const [one] = people(1, `replayed ${seed}`)
  const pauses = one?.rhythm ?? []
  return Array.from({ length: accounts }, (_, n) => {
    let question = 0
    return bot(
      `replay-${seed} ${n}`,
      rhythmOf(chance, () => pauses[question++] ?? 0),
      `replay-${seed} ${n}`,
    )
  })
}

/** Somebody who plays like a person, for many accounts, on one phone. */
export const farm = (accounts: number, seed: string): Player[] =>
  people(accounts, `farm ${seed}`).map((player) => ({ ...player, device: `farm-${seed}` }))
