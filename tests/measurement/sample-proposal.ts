import type { InputOf } from '#contract/endpoint'
import type { proposeRow } from '#contract/row-correction'

/** The limits of a blood-pressure meter after its first verification. */
export const ROW = 'jjg692.error.later.mmhg'

let requests = 0

/** Narrower limits for that row, as a lab admin proposes them; each time by a request of its own. */
export const narrower = (
  labId: string,
  more: Partial<InputOf<typeof proposeRow>> = {},
): InputOf<typeof proposeRow> => ({
  requestId: `proposal-${requests++}`,
  labId,
  rowId: ROW,
  version: 1,
  regulation: 'JJG 692-2010',
  bands: [{ upTo: '300', lower: '-2', upper: '2' }],
  validFrom: '',
  validTo: '',
  source: '规程原文第 5.1 条',
  reason: '核对原文',
  ...more,
})
