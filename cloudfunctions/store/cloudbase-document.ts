import { withKeepableNames, withOwnNames } from './cloudbase-names'
import type { CloudCommand, CloudRow } from './cloudbase-sdk'
import { checkValues, encodeDocument, storable } from './document'
import type { Doc } from './port'
import { columnOf, type Shape } from './shape'
import type { Values } from './values'

/**
 * The document as CloudBase keeps it: a copy, because the SDK writes into what it is given. CloudBase would take
 * anything, so what PostgreSQL's tables refuse is refused here.
 */
export function encoded<D extends Doc>(shape: Shape<D>, doc: D): CloudRow {
  const json = encodeDocument(shape, doc)
  checkWholeNumbers(shape, doc as unknown as Values)
  return withKeepableNames(JSON.parse(json)) as CloudRow
}

/** A change as it will be read again. */
export function encodedChange<D extends Doc>(shape: Shape<D>, change: Values): Partial<D> {
  checkValues(shape, change)
  checkWholeNumbers(shape, change)
  return JSON.parse(storable(shape.name, JSON.stringify(change))) as Partial<D>
}

/** What is nested has to be set by command: a plain object would be merged into the old one. */
export const asUpdate = (command: CloudCommand, change: Values): CloudRow =>
  Object.fromEntries(
    Object.entries(change).map(([field, value]) => [
      field,
      typeof value === 'object' ? command.set(withKeepableNames(value)) : value,
    ]),
  )

/** The document of what CloudBase answers, without what it has added. */
export function decoded<D extends Doc>(shape: Shape<D>, row: CloudRow): D {
  const doc: Record<string, unknown> = {}
  for (const field of shape.fields) {
    const value = row[field] ?? shape.columns[field]?.default
    // A field that came later has a default, which PostgreSQL writes into the rows of before. Of the others nobody holds the collections to their fields: a document may have been typed in the console.
    if (value === undefined || value === null) throw new Error(`${shape.name} ${String(row._id)} has no ${field}`)
    doc[field] = withOwnNames(value)
  }
  return doc as unknown as D
}

function checkWholeNumbers<D extends Doc>(shape: Shape<D>, values: Values): void {
  for (const [field, value] of Object.entries(values)) {
    const fraction = typeof value === 'number' && !Number.isSafeInteger(value)
    if (fraction && columnOf(shape, field).getSQLType() !== 'double precision')
      throw new Error(`${shape.name}: ${field} cannot be ${value}`)
  }
}
