import { toJsonSchema } from '@valibot/to-json-schema'
import type { Endpoint } from '#contract/endpoint'
import { Id } from '#contract/shapes'
import type { JsonSchema } from './from-schema'

const schemaOf = (schema: Endpoint['input']) =>
  toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) as JsonSchema
const ID = schemaOf(Id).pattern

/** Fields of a call's input that hold an id or a list of them, by the contract's schema. */
export const idFieldsOf = ({ input }: Endpoint): string[] =>
  Object.entries(schemaOf(input).properties ?? {}).flatMap(([field, schema]) =>
    [schema, schema.items ?? []].flat().some(({ pattern }) => pattern === ID) ? [field] : [],
  )

/** The same input with an id in this field that nothing has. */
export function withMissingId(input: object, field: string): object {
  const value: unknown = Reflect.get(input, field)
  return { ...input, [field]: Array.isArray(value) ? ['missing-1'] : 'missing-1' }
}
