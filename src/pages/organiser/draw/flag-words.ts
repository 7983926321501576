import type { FlaggedEntry } from '#contract/draw-office'

type Flag = FlaggedEntry['flags'][number]

const WORDS: Readonly<Record<Flag['kind'], (seen: number) => string>> = {
  fast: (ms) => `答得太快：一半的题在 ${(ms / 1_000).toFixed(1)} 秒以内`,
  even: (permille) => `间隔太整齐：相差只有平均的 ${Math.round(permille / 10)}%`,
  twin: (others) => `和另外 ${others} 人每题用时都一样`,
  device: (accounts) => `同一部手机上有 ${accounts} 人答题`,
}

/** What was seen, in words for who decides. */
export const flagWords = ({ kind, seen }: Flag) => WORDS[kind](seen)

/** `每题用时：1.2、0.9 秒` */
export const rhythmWords = (rhythm: readonly number[]) =>
  rhythm.length === 0 ? '没有记下每题用时' : `每题用时：${rhythm.map((ms) => (ms / 1_000).toFixed(1)).join('、')} 秒`
