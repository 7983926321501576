import type { Cell, Column, Sheet } from '../../../kernel/xlsx/sheet'
import type { Field } from './field'
import { getAt } from './read-record'

/** A sheet with a column for each field and a row for each record, and in every cell what may be typed there. */
export const fieldSheet = (name: string, fields: readonly Field[], records: readonly object[]): Sheet => ({
  name,
  columns: fields.map(columnOf),
  rows: records.map((record) => fields.map((field) => cellOf(field, record))),
})

const columnOf = ({ title, width = 14, form, help }: Field): Column => ({
  title,
  width,
  ...(form.look && { look: form.look }),
  check: { ...form.check, hint: help },
})

/** How a record's value of this field is written; an empty cell where it has none. */
export function cellOf({ key, form }: Field, record: object): Cell {
  const value = getAt(record, key)
  return value === undefined || value === '' ? '' : form.write(value)
}
