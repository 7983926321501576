import type { Field } from './workbook/field'
import { cellOf } from './workbook/field-sheet'
import { shownIn } from './workbook/forms'

/** One line where two records differ in this field, in the words of the workbook. */
export function fieldChange(field: Field, before: object, after: object): string[] {
  const [was, is] = [before, after].map((record) => shownIn(cellOf(field, record)))
  return was === is ? [] : [`${field.title}：${was || '空'} → ${is || '空'}`]
}
