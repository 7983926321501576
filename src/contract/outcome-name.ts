import type { InstrumentKind } from './instrument-kind'

/** What comes of a measurement. A check says 符合 or 不符合; 合格 belongs to a verification. */
export const OUTCOMES = {
  conforms: '符合',
  'does-not-conform': '不符合',
  'not-measurable': '无法检测',
  'appearance-only': '仅外观',
  qualified: '合格',
  'not-qualified': '不合格',
  'values-only': '只给数值',
  'for-reference': '仅供参考',
  'no-limit': '只给数值，不作结论',
} as const
export type Outcome = keyof typeof OUTCOMES
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as Outcome[]

/** What a person may rely on, so that it can be counted. */
export const isGood = (outcome: Outcome | '') => outcome === 'conforms' || outcome === 'qualified'
export const isBad = (outcome: Outcome | '') => outcome === 'does-not-conform' || outcome === 'not-qualified'

/** Months until the next check is suggested: 6 for mercury, a year for the rest (see domain notes; confidence M). */
export const nextCheckMonths = (kind: InstrumentKind) => (kind === 'bp-mercury' ? 6 : 12)
