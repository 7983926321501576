import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from '#contract/endpoint'
import { COMMON_REFUSALS, REFUSALS } from '#contract/refusal'
import { REGISTRY } from '#contract/registry'
import { REFUSAL_TEXT } from '../../src/api/refusal-text'

const CONTRACT = path.join(__dirname, '../../src/contract')
const endpoints: Endpoint[] = Object.values(REGISTRY)

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'role' in value && 'refusals' in value && 'input' in value

/** Every endpoint that any file of the contract declares. */
const declared = readdirSync(CONTRACT).flatMap((file) => {
  const exported: Record<string, unknown> = require(path.join(CONTRACT, file))
  return Object.values(exported).filter(isEndpoint)
})

it('every call that the contract declares is in the registry, under its own name', () => {
  expect(declared.length).toBeGreaterThan(15)
  expect(new Set(declared)).toEqual(new Set(endpoints))
  for (const [name, endpoint] of Object.entries(REGISTRY)) expect(endpoint.name).toBe(name)
})

it('a call is named feature.verbNoun, which is also safe in an address', () => {
  for (const { name } of endpoints) expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]*)*$/)
})

it('every refusal is listed once', () => {
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length)
})

it('a call lists refusals that exist, once, and none that any call may answer', () => {
  for (const { name, refusals } of endpoints) {
    expect([name, refusals.filter((refusal) => !REFUSALS.includes(refusal))]).toEqual([name, []])
    expect([name, refusals.filter((refusal) => COMMON_REFUSALS.some((common) => common === refusal))]).toEqual([
      name,
      [],
    ])
    expect([name, new Set(refusals).size]).toEqual([name, refusals.length])
  }
})

it('every refusal is one that some call can answer', () => {
  const possible = new Set([...COMMON_REFUSALS, ...endpoints.flatMap(({ refusals }) => refusals)])
  expect(REFUSALS.filter((refusal) => !possible.has(refusal))).toEqual([])
})

it('every refusal tells a person in Chinese what happened and what to do next', () => {
  expect(Object.keys(REFUSAL_TEXT).sort()).toEqual([...REFUSALS, 'offline', 'outdated'].sort())
  for (const [refusal, { says, next }] of Object.entries(REFUSAL_TEXT)) {
    expect([refusal, says]).toEqual([refusal, expect.stringMatching(/^\p{Script=Han}.{3,}$/u)])
    expect([refusal, next]).toEqual([refusal, expect.stringMatching(/^\p{Script=Han}.{5,}。$/u)])
  }
})
