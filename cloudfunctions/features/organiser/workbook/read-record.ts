import type { Cell } from '../../../kernel/xlsx/sheet'
import type { Field } from './field'
import { shownIn } from './forms'
import type { BookFault, PlaceInBook } from './place'

/** A cell that was looked for, and where. */
export interface FoundCell {
  readonly place: PlaceInBook
  readonly cell: Cell | undefined
}

/** The value of a field, or what is wrong with its cell. */
export function readField(
  field: Field,
  { place, cell }: FoundCell,
  year: string,
): { value: unknown } | { fault: BookFault } {
  if (cell === undefined) {
    if (field.empty !== undefined) return { value: field.empty }
    return { fault: { ...place, message: `没有填。${field.help}` } }
  }
  const value = field.form.read(cell, year)
  if (value !== undefined) return { value }
  return { fault: { ...place, message: `看不懂“${shortened(shownIn(cell))}”。${field.help}` } }
}

const shortened = (text: string) => (Array.from(text).length > 20 ? `${Array.from(text).slice(0, 20).join('')}…` : text)

/** Puts a value where `booking.from` says. */
export function setAt(record: Record<string, unknown>, key: string, value: unknown): void {
  const dot = key.indexOf('.')
  if (dot < 0) {
    record[key] = value
    return
  }
  const inner = record[key.slice(0, dot)]
  const next: Record<string, unknown> = isRecord(inner) ? inner : {}
  record[key.slice(0, dot)] = next
  setAt(next, key.slice(dot + 1), value)
}

/** The value where `booking.from` says. */
export const getAt = (record: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), record)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A title as people write it: in one width, without spaces, stars and what stands in brackets. */
export const bareTitle = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/\s+|\*|[(][^)]*[)]?/g, '')
    .replace(/[::]$/, '')

export const isCalled = (field: Field, title: string) =>
  [field.title, ...(field.also ?? [])].some((name) => bareTitle(name) === bareTitle(title))
