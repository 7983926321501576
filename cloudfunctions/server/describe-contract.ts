import { toJsonSchema } from '@valibot/to-json-schema'
import type { Endpoint } from '#contract/endpoint'
import { COMMON_REFUSALS } from '#contract/refusal'
import { REGISTRY } from '#contract/registry'

// Checks and trims have no JSON Schema; the shape is what a reader of the contract needs.
const schemaOf = (schema: Endpoint['input']) => toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })

/** Every call with its JSON Schema, for people and tools that are not written in TypeScript. */
export const describeContract = () =>
  Object.values<Endpoint>(REGISTRY).map(({ name, role, input, output, refusals }) => ({
    name,
    role,
    input: schemaOf(input),
    output: schemaOf(output),
    refusals: [...COMMON_REFUSALS, ...refusals],
  }))
