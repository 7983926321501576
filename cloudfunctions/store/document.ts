import type { Doc } from './port'
import type { Holds, Shape } from './shape'
import type { Values } from './values'

const KEY = /^[ -~]{1,128}$/
// What JSON can write and PostgreSQL cannot keep: NUL, and one half of a surrogate pair.
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** The document as JSON, which the database reads back by column. Throws for what the table would not keep as it is. */
export function encodeDocument<D extends Doc>(shape: Shape<D>, doc: D): string {
  const values = doc as unknown as Values
  if (Object.keys(values).length !== shape.fields.length) throw new Error(`${shape.name}: missing or unknown fields`)
  checkValues(shape, values)
  return storable(shape.name, JSON.stringify(doc))
}

/** Throws for a value that its column would not keep as it is. */
export function checkValues<D extends Doc>(shape: Shape<D>, values: Values): void {
  for (const field in values) {
    const value = values[field]
    const holds = shape.holds.get(field)
    if (!holds) throw new Error(`${shape.name} has no field ${field}`)
    if (!fits(holds, value)) throw new Error(`${shape.name}: ${field} cannot be ${String(value)}`)
    if (holds === 'key' && !KEY.test(value as string))
      throw new Error(`${shape.name}: ${field} must be 1 to 128 printable ASCII characters`)
  }
}

/** The JSON text itself, unless it holds what PostgreSQL cannot keep. */
export function storable(where: string, json: string): string {
  if (json.includes('\\u') && UNSTORABLE.test(json)) throw new Error(`${where}: text with NUL or half a character`)
  return json
}

function fits(holds: Holds, value: unknown): boolean {
  if (holds === 'json') return typeof value === 'object' && value !== null
  if (holds === 'number') return Number.isFinite(value)
  return typeof value === (holds === 'boolean' ? 'boolean' : 'string')
}
