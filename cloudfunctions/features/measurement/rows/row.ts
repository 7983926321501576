import type { Band, RegulationRow } from '#contract/regulation-row'

/** What a row has to say; the rest is as most rows have it. */
type Said = Pick<
  RegulationRow,
  'rowId' | 'kind' | 'regulation' | 'quantity' | 'stages' | 'unit' | 'bands' | 'source' | 'confidence'
> &
  Partial<RegulationRow>

/** The first version of a row: open in time, judging, from zero, for every class. */
export const row = (said: Said): RegulationRow => ({
  version: 1,
  accuracyClass: '',
  from: '0',
  asError: false,
  points: [],
  bothWays: false,
  validFrom: '',
  validTo: '',
  locked: false,
  needed: said.quantity === 'error',
  informative: false,
  ...said,
})

/** Limits on both sides, the same for the whole range. */
export const plusMinus = (upTo: string, limit: string): Band[] => [{ upTo, lower: `-${limit}`, upper: limit }]

/** Nothing but an upper limit, on a value that stands by itself. */
export const atMost = (limit: string): Band[] => [{ upTo: '0', lower: '', upper: limit }]

export const ALL_STAGES = ['initial', 'subsequent', 'in-use'] as const satisfies RegulationRow['stages']
export const AFTER_FIRST = ['subsequent', 'in-use'] as const satisfies RegulationRow['stages']

// Nobody here has held the regulations themselves: what is below H came from texts about them (see confidence).
export const SECONDARY = '二手资料，待计量人员核对'
export const FROM_MEMORY = '一般知识，没有见过原文'
