import type { MadeFile } from '#contract/made-file'
import { readWorkbook } from '../../cloudfunctions/kernel/xlsx/read-workbook'
import type { Cell } from '../../cloudfunctions/kernel/xlsx/sheet'

/** The sheets of a made file by their names: each row by the titles of its columns, empty cells left out. */
export function rowsOf({ base64 }: MadeFile): Record<string, Record<string, Cell>[]> {
  const sheets = readWorkbook(Buffer.from(base64, 'base64'))
  return Object.fromEntries(
    sheets.map(({ name, rows }) => {
      const titles = rows.get(1)
      const below = [...rows].filter(([no]) => no > 1).map(([, cells]) => [...cells])
      return [
        name,
        below.map((cells) => Object.fromEntries(cells.map(([column, cell]) => [`${titles?.get(column) ?? ''}`, cell]))),
      ]
    }),
  )
}
