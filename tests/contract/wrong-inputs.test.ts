import fc from 'fast-check'
import type { Endpoint } from '#contract/endpoint'
import { REGISTRY, type Registry } from '#contract/registry'
import { done } from '../../cloudfunctions/kernel/outcome'
import { createRoute, type Handlers } from '../../cloudfunctions/kernel/route'
import { VALID_INPUTS } from './valid-inputs'
import { type WrongInput, wrongInputs } from './wrong-inputs'

/** The real contract before handlers that only remember that they were reached. */
const reached: string[] = []
const names = Object.keys(REGISTRY) as (keyof Registry)[]
const answered = (name: string) => async () => {
  reached.push(name)
  return done({})
}
const handlers = Object.fromEntries(names.map((name) => [name, answered(name)]))
const route = createRoute({
  endpoints: REGISTRY as Record<string, Endpoint>,
  handlers: handlers as Handlers<Record<string, Endpoint>, null>,
  world: null,
  clock: () => 0,
  postsOf: async () => [{ labId: 'lab-1', duty: 'admin', kinds: [] }],
  campaignsOf: async () => ['campaign-1'],
  onFault: () => {},
})
beforeEach(() => reached.splice(0))

// Organisers say which campaign; residents may leave it to the server.
const mayBeMissing = (name: keyof Registry, { what, path }: WrongInput) =>
  REGISTRY[name].role !== 'organiser' &&
  what === 'a key missing' &&
  (path === 'campaignId' ||
    (name === 'passport.keepResult' && path === 'instrumentId') ||
    // Only a device that may have been without signal has an id for the act.
    (['measurement.keepSheet', 'measurement.repair', 'measurement.finish'].includes(name) && path === 'requestId'))

const CHINESE = /\p{Script=Han}/u

describe.each(names)('%s', (name) => {
  it('takes a right input', async () => {
    await route(name, VALID_INPUTS[name], 'somebody')
    expect(reached).toEqual([name])
  })

  it('refuses a wrong one, saying in Chinese what is wrong and where', async () => {
    const wrong: WrongInput[] = [
      ...wrongInputs(VALID_INPUTS[name]).filter((input) => !mayBeMissing(name, input)),
      ...[null, [], 'text', 1, true].map((input) => ({ what: `${JSON.stringify(input)} as input`, path: '', input })),
    ]
    for (const { what, path, input } of wrong) {
      const answer = await route(name, input, 'somebody')
      expect({ what, path, answer }).toMatchObject({ answer: { ok: false, refusal: 'invalid', detail: { path } } })
      if (!answer.ok) expect(answer.detail?.message).toMatch(CHINESE)
    }
    expect(reached).toEqual([])
  })

  it('answers anything at all without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (input) => {
        const before = reached.length
        const answer = await route(name, input, 'somebody')
        if (reached.length === before)
          expect(answer).toMatchObject({ refusal: 'invalid', detail: { message: expect.stringMatching(CHINESE) } })
      }),
    )
  })
})
