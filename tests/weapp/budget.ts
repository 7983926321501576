import type { SetDataCost } from './harness/set-data-log'

/** What each page or act may send to its view: `{ "home": { "calls": 3, "bytes": 12288 } }`. */
export type SetDataBudget = Readonly<Record<string, SetDataCost>>

/** Where the records go over their budget, in words; a record without a budget is one of them. */
export function overBudget(records: Readonly<Record<string, SetDataCost>>, budget: SetDataBudget): string[] {
  return Object.entries(records).flatMap(([name, spent]) => {
    const allowed = budget[name]
    if (!allowed) return [`${name}: no budget; it spent ${inWords(spent)}`]
    if (spent.calls <= allowed.calls && spent.bytes <= allowed.bytes) return []
    return [`${name}: ${inWords(spent)} of setData, over ${inWords(allowed)}`]
  })
}

const inWords = ({ calls, bytes }: SetDataCost): string => `${calls} calls and ${bytes} bytes`
