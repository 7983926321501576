import fc from 'fast-check'
import * as v from 'valibot'
import type { Endpoint } from '#contract/endpoint'
import { REGISTRY } from '#contract/registry'
import { describeContract } from '../../cloudfunctions/server/describe-contract'
import { readEnvelope } from '../../src/api/envelope'
import { type JsonSchema, valuesOf } from '../runtimes/from-schema'

// WeChat gives a phone the new version of a mini-program a day later than others, and functions are uploaded before it
// has been reviewed: there are always phones that ask a newer server.
const OUTPUTS = new Map(describeContract().map(({ name, output }) => [name, output as JsonSchema]))
const IDS = ['an-id-that-exists', 'another1']
const calls = Object.values<Endpoint>(REGISTRY).map((endpoint) => [endpoint.name, endpoint] as const)
const read = (endpoint: Endpoint, value: unknown) => readEnvelope(endpoint, { ok: true, value })

/** The same with a field more in every object. */
function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries([...Object.entries(value).map(([key, inner]) => [key, withMore(inner)]), ['later', 1]])
}

it.each(calls)('%s: what a newer server tells besides is passed over', (name, endpoint) => {
  const values = valuesOf(OUTPUTS.get(name) as JsonSchema, IDS).filter((value) => v.is(endpoint.output, value))
  fc.assert(
    fc.property(values, (value) => {
      const understood = read(endpoint, value)
      expect(understood.ok).toBe(true)
      expect(read(endpoint, withMore(value))).toEqual(understood)
    }),
    { numRuns: 20 },
  )
})
