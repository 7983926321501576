import { autoKey } from './auto-key'
import type { Places } from './place'
import { setAt } from './read-record'
import type { TableRow } from './read-table'

type Draft = Record<string, unknown>

/** A sheet that says something of the whole campaign. Undefined: the workbook has no such sheet and says nothing of it. */
type List = { readonly sheet: string; readonly rows: readonly TableRow[] } | undefined

/** Puts 奖品 into the campaign of a campaign file, with the cells that it came from. */
export const addPrizes = (draft: Draft, list: List, places: Places) =>
  addList(draft, 'draw.prizes', list, ({ values }) => values, places)

/** The same of 队伍. A team without a key has the same one every time, by its district and name. */
export const addTeams = (draft: Draft, list: List, places: Places) =>
  addList(
    draft,
    'contest.teams',
    list,
    ({ values }) => ({ ...values, key: values.key || autoKey('t', `${values.district} ${values.name}`) }),
    places,
  )

function addList(draft: Draft, key: string, list: List, itemOf: (row: TableRow) => unknown, places: Places): void {
  if (!list) return
  setAt(draft, key, list.rows.map(itemOf))
  places.put(`campaign.${key}`, { sheet: list.sheet, cell: '', title: '' })
  for (const [n, { cells }] of list.rows.entries())
    for (const [field, { place }] of Object.entries(cells)) places.put(`campaign.${key}[${n}].${field}`, place)
}
