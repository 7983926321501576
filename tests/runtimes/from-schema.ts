import fc from 'fast-check'

/** As much of JSON Schema as GET /api/contract uses for inputs. */
export interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
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
  // What has checks that no schema can tell gives examples that pass them.
  if (schema.examples) return fc.constantFrom(...schema.examples)
  if (schema.type === 'object') return objectsOf(schema, ids)
  if (schema.type === 'array') return arraysOf(schema, ids)
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 })
  if (schema.type === 'string') return stringsOf(schema, ids)
  throw new Error(`No values for ${JSON.stringify(schema)}: teach tests/runtimes/from-schema.ts`)
}

/** Values that a schema takes, values with one thing wrong in them, and anything at all. */
export const bodiesOf = (schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> => {
  const right = valuesOf(schema, ids)
  const key = fc.constantFrom(...Object.keys(schema.properties ?? {}), 'extra')
  const spoiled = fc
    .tuple(right, key, fc.jsonValue())
    .map(([value, at, wrong]) => ({ ...(value as object), [at]: wrong }))
  return fc.oneof({ arbitrary: right, weight: 3 }, { arbitrary: spoiled, weight: 2 }, fc.jsonValue())
}

const objectsOf = ({ properties = {}, required = [] }: JsonSchema, ids: readonly string[]) =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, valuesOf(schema, ids)])), {
    requiredKeys: [...required],
  })

const arraysOf = ({ items = {}, minItems = 0, maxItems = 5 }: JsonSchema, ids: readonly string[]) =>
  fc.array(valuesOf(items, ids), { minLength: minItems, maxLength: maxItems })

function stringsOf({ pattern, format, minLength = 0, maxLength = 64 }: JsonSchema, ids: readonly string[]) {
  if (format === 'date')
    return fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (pattern?.startsWith('^[A-Za-z0-9]'))
    return fc.oneof(fc.constantFrom(...ids), fc.stringMatching(new RegExp(pattern)))
  if (pattern?.startsWith('^[A-Z')) return fc.stringMatching(new RegExp(pattern))
  const anyUnits = fc.array(fc.nat(0xffff), { minLength, maxLength }).map((units) => String.fromCharCode(...units))
  return fc.oneof(fc.string({ unit: 'grapheme', minLength, maxLength }), anyUnits)
}
