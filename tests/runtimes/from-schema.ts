import fc from 'fast-check'

/** As much of JSON Schema as GET /api/contract uses. */
export interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema | readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly examples?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Values that a schema takes. `ids` are some that exist, so that a call gets past its first look-up. */
export function valuesOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, ids)))
  // What has checks that no schema can tell gives examples that pass them.
  if (schema.examples) return fc.constantFrom(...schema.examples)
  if (schema.type === 'object') return objectsOf(schema, ids)
  if (schema.type === 'array') return arraysOf(schema, ids)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'number') return fc.double({ noDefaultInfinity: true, noNaN: true })
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 })
  if (schema.type === 'string') return stringsOf(schema, ids)
  throw new Error(`No values for ${JSON.stringify(schema)}: teach tests/runtimes/from-schema.ts`)
}

/** Values with one thing wrong in them, and anything at all. */
export const junkOf = (schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> => {
  const key = fc.constantFrom(...Object.keys(schema.properties ?? {}), 'extra')
  const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 64 }).map((units) => String.fromCharCode(...units))
  const spoiled = fc
    .tuple(valuesOf(schema, ids), key, fc.oneof(fc.jsonValue(), anyUnits))
    .map(([value, at, wrong]) => ({ ...(value as object), [at]: wrong }))
  return fc.oneof({ arbitrary: spoiled, weight: 3 }, fc.jsonValue())
}

/** Right values with one key too many, at any depth. */
export const withExtraKey = (schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<object> =>
  fc.tuple(valuesOf(schema, ids), extraKeys(schema), fc.jsonValue(), fc.nat()).map(([value, key, extra, place]) => {
    const copy = structuredClone(value) as object
    const objects = objectsIn(copy)
    Object.assign(objects[place % objects.length] ?? copy, { [key]: extra })
    return copy
  })

const extraKeys = (schema: JsonSchema) =>
  fc
    .oneof(
      fc.constantFrom('extra', 'personId', 'openid', 'now', 'labs', 'role', 'toString', ''),
      fc.string({ maxLength: 9 }),
    )
    // In a literal this one sets the prototype, and is no key.
    .filter((key) => key !== '__proto__' && !keysIn(schema).includes(key))

const keysIn = ({ properties = {}, items }: JsonSchema): string[] => [
  ...Object.entries(properties).flatMap(([key, inner]) => [key, ...keysIn(inner)]),
  ...[items ?? []].flat().flatMap(keysIn),
]

const objectsIn = (value: unknown): object[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]

const objectsOf = ({ properties = {}, required = [] }: JsonSchema, ids: readonly string[]) =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, valuesOf(schema, ids)])), {
    requiredKeys: [...required],
  })

// What is picked from a list is picked once; a schema in JSON cannot say so.
function arraysOf({ items = {}, minItems = 0, maxItems = 5 }: JsonSchema, ids: readonly string[]) {
  if (isTuple(items)) return fc.tuple(...items.map((item) => valuesOf(item, ids)))
  const listOf = items.enum ? fc.uniqueArray : fc.array
  return listOf(valuesOf(items, ids), { minLength: minItems, maxLength: maxItems })
}

const isTuple = (items: NonNullable<JsonSchema['items']>): items is readonly JsonSchema[] => Array.isArray(items)

function stringsOf({ pattern, format, minLength = 0, maxLength = 64 }: JsonSchema, ids: readonly string[]) {
  if (format === 'date')
    return fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (pattern?.startsWith('^[A-Za-z0-9]'))
    return fc.oneof(fc.constantFrom(...ids), fc.stringMatching(new RegExp(pattern)))
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  // What people type and the contract takes: a character may count as two, and spaces around are taken off.
  const most = Math.floor(maxLength / 2)
  const typed = fc
    .array(characters, { minLength: Math.min(minLength, most), maxLength: most })
    .map((all) => all.join(''))
  const spaced = typed.map((text) => (text.length + 2 <= maxLength ? ` ${text} ` : text))
  return fc.oneof(typed, spaced, fc.constant('量'.repeat(maxLength)))
}

const within = (min: number, max: number) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))
const characters = fc.oneof(within(0x21, 0x7e), within(0x4e00, 0x9fff), within(0xa1, 0x2ff), within(0x1f600, 0x1f64f))
