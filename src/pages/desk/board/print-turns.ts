import type { Arrival } from '#contract/check-in'
import { KINDS } from '#contract/instrument-kind'
import { printSlip } from '../../../device/print-slip'

/** Prints the numbers of who is here, each over its kind; undefined on a phone, which has no printer at hand. */
export const printTurns =
  printSlip &&
  ((items: Arrival['items']) =>
    printSlip?.(
      items
        .filter(({ status, turn }) => status === 'arrived' && turn !== '')
        .map(({ kind, turn }) => ({ large: turn, small: KINDS[kind].label })),
    ))
