import * as v from 'valibot'
import { endpoint } from '#contract/endpoint'
import { CallLimit } from '../../cloudfunctions/kernel/call-limit'
import { done } from '../../cloudfunctions/kernel/outcome'
import { createRoute } from '../../cloudfunctions/kernel/route'

const shape = v.strictObject({})
const endpoints = {
  'a.greet': endpoint({ name: 'a.greet', role: 'anyone', input: shape, output: shape, refusals: [] }),
  'a.desk': endpoint({ name: 'a.desk', role: 'staff', input: shape, output: shape, refusals: [] }),
}

function routeWith(admits?: (personId: string, name: string) => Promise<boolean>) {
  const asked: string[] = []
  const faults: unknown[][] = []
  const route = createRoute({
    endpoints,
    handlers: { 'a.greet': async () => done({}), 'a.desk': async () => Promise.reject(new Error('bug')) },
    world: undefined,
    clock: () => 0,
    campaignsOf: async () => [],
    postsOf: async (personId) => {
      asked.push(personId)
      return [{ labId: 'lab-1', duty: 'admin', kinds: [] }]
    },
    onFault: (...fault) => void faults.push(fault),
    admits,
  })
  return { route, asked, faults }
}

it('refuses a person who calls too often, before anything is read for them', async () => {
  const limit = new CallLimit(2)
  const { route, asked } = routeWith((personId) => limit.admits(personId))
  expect(await route('a.greet', {}, 'ann')).toEqual({ ok: true, value: {} })
  await route('a.desk', {}, 'ann')
  for (const name of ['a.greet', 'a.desk'] as const)
    expect(await route(name, {}, 'ann')).toEqual({ ok: false, refusal: 'too-many' })
  expect(asked).toEqual(['ann'])
  expect(await route('a.greet', {}, 'bob')).toEqual({ ok: true, value: {} })
  expect(await limit.secondsUntil('ann')).toBeGreaterThan(0)
  expect(await limit.secondsUntil('bob')).toBe(0)
  expect(await limit.secondsUntil('eve')).toBe(0)
})

it('asks about nobody, and about no call that does not exist', async () => {
  const admitted: string[][] = []
  const { route } = routeWith(async (...asked) => {
    admitted.push(asked)
    return true
  })
  await route('a.greet', {}, undefined)
  await route('a.nothing', {}, 'ann')
  await route('a.greet', {}, 'ann')
  expect(admitted).toEqual([['ann', 'a.greet']])
})

it('without a limiter nobody is refused; a fault is reported with the id of its request', async () => {
  const { route, faults } = routeWith()
  expect(await route('a.greet', {}, 'ann')).toEqual({ ok: true, value: {} })
  await route('a.desk', {}, 'ann', 'request-7')
  expect(faults).toEqual([[expect.any(Error), 'a.desk', 'request-7']])
})

it('counts anew after a minute', async () => {
  jest.useFakeTimers({ now: 0 })
  const limit = new CallLimit(1)
  expect([await limit.admits('ann'), await limit.admits('ann')]).toEqual([true, false])
  jest.advanceTimersByTime(60_001)
  expect(await limit.admits('ann')).toBe(true)
  jest.useRealTimers()
})
