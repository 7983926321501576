import type { listLabs } from '#contract/booking'
import type { InputOf, OutputOf } from '#contract/endpoint'
import { type InstrumentGroup, type InstrumentKind, KINDS } from '#contract/instrument-kind'

/** What one brings and where one lives, as far as one has said so. */
export interface LabSearch {
  readonly group?: InstrumentGroup | undefined
  readonly kind?: InstrumentKind | undefined
  readonly district?: string | undefined
}

export type Lab = OutputOf<typeof listLabs>['labs'][number]

// JSON, by which a reading tells its questions apart, drops what is undefined; the contract wants it left out.
export const asQuestion = ({ group, kind, district }: LabSearch): InputOf<typeof listLabs> => ({
  ...(kind ? { kind } : group ? { group } : {}),
  ...(district && { district }),
})

/** `约 6 分钟`, `约 6–15 分钟`: what one instrument takes there, of the kinds that are asked for. */
export function minutesWords(lab: Lab, { group, kind }: LabSearch) {
  const minutes = lab.kinds
    .filter((at) => (kind ? at.kind === kind : !group || KINDS[at.kind].group === group))
    .map((at) => at.minutes)
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  return least === most ? `每件约 ${least} 分钟` : `每件约 ${least}–${most} 分钟`
}
