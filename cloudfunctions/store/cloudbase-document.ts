import type { CloudCommand, CloudRow } from './cloudbase-sdk'
import type { Values } from './conditions'
import { checkValues, encodeDocument, storable } from './document'
import type { Doc } from './port'
import type { Shape } from './shape'

/** The document as CloudBase keeps it. Throws for what PostgreSQL would refuse too: both engines keep the same. */
export const encoded = <D extends Doc>(shape: Shape<D>, doc: D): CloudRow => plain(shape, encodeDocument(shape, doc))

/** A change as CloudBase keeps it. */
export function encodedChange<D extends Doc>(shape: Shape<D>, change: Values): CloudRow {
  checkValues(shape, change)
  return plain(shape, storable(shape.name, JSON.stringify(change)))
}

/** What is nested has to be set by command: a plain object would be merged into the old one. */
export const asUpdate = (command: CloudCommand, change: CloudRow): CloudRow =>
  Object.fromEntries(
    Object.entries(change).map(([field, value]) => [field, typeof value === 'object' ? command.set(value) : value]),
  )

/** The document of what CloudBase answers, without what it has added. */
export function decoded<D extends Doc>(shape: Shape<D>, row: CloudRow): D {
  const doc: Record<string, unknown> = {}
  for (const field of shape.fields) {
    const value = row[field]
    // Nobody holds the collections to their fields: a document may have been typed in the console.
    if (value === undefined || value === null) throw new Error(`${shape.name} ${String(row._id)} has no ${field}`)
    doc[field] = value
  }
  return doc as unknown as D
}

/** A copy of its own, because the SDK writes into the objects that it is given. */
function plain<D extends Doc>(shape: Shape<D>, json: string): CloudRow {
  return JSON.parse(json, (name, value: unknown) => {
    if (name.startsWith('$') || name.includes('.'))
      throw new Error(`${shape.name}: CloudBase cannot keep the name ${name} inside a document`)
    return value
  }) as CloudRow
}
