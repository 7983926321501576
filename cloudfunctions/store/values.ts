/** Fields and what they are asked or set to be, whatever the collection. */
export type Values = Readonly<Record<string, unknown>>

/** The fields of a where, an expected or a change. Undefined is a mistake of the caller's and never "no condition". */
export function entriesOf(values: Values): [field: string, value: unknown][] {
  const entries = Object.entries(values)
  for (const [field, value] of entries)
    if (value === undefined || value === null) throw new Error(`${field} is ${value}: leave the field out`)
  return entries
}

export const isScalar = (value: unknown): value is string | number | boolean => typeof value !== 'object'

/** Nothing can be in an empty list: the database need not be asked. */
export const hasEmptyIn = (where: Values) =>
  entriesOf(where).some(([, value]) => !isScalar(value) && (value as { in?: readonly unknown[] }).in?.length === 0)
