import * as v from 'valibot'
import type { Post } from '#contract/duty'
import { endpoint } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../cloudfunctions/kernel/outcome'
import { type Call, createRoute } from '../../cloudfunctions/kernel/route'
import { StoreUnavailable } from '../../cloudfunctions/store/port'

const input = v.strictObject({ word: v.pipe(v.string('词应是文字'), v.maxLength(5, '词太长')) })
const output = v.strictObject({ word: v.string() })
const endpoints = {
  'a.greet': endpoint({ name: 'a.greet', role: 'anyone', input, output, refusals: ['not-found'] }),
  'a.own': endpoint({ name: 'a.own', role: 'resident', input, output, refusals: ['slot-full'] }),
  'a.desk': endpoint({ name: 'a.desk', role: 'staff', input, output, refusals: [] }),
  'a.watch': endpoint({ name: 'a.watch', role: 'organiser', input, output, refusals: ['slot-full'] }),
}

type Answering = (word: string, call: Call) => Promise<Outcome<{ word: string }, 'slot-full'>>

/** A route of four calls that all answer alike. */
type Asking<T = string> = (personId: string) => Promise<T[]>

const POST: Post = { labId: 'lab-1', duty: 'admin', kinds: [] }

function routeTo(
  answer: Answering,
  postsOf: Asking<Post> = async () => [POST],
  campaignsOf: Asking = async () => ['campaign-1'],
) {
  const faults: [unknown, string][] = []
  const handler = async ({ word }: { word: string }, call: Call, world: string) => {
    expect(world).toBe('world')
    return answer(word, call)
  }
  const route = createRoute({
    endpoints,
    handlers: {
      'a.greet': async (given, call, world) => {
        const outcome = await handler(given, call, world)
        return outcome.ok ? outcome : refuse('not-found')
      },
      'a.own': handler,
      'a.desk': async (given, call, world) => {
        const outcome = await handler(given, call, world)
        return outcome.ok ? outcome : refuse('unavailable')
      },
      'a.watch': handler,
    },
    world: 'world',
    clock: () => 42,
    postsOf,
    campaignsOf,
    onFault: (fault, name) => faults.push([fault, name]),
  })
  return { route, faults }
}

const echo: Answering = async (word) => done({ word })
const BODY = { word: '尺' }

describe('a route', () => {
  it('answers with what the handler says', async () => {
    const { route } = routeTo(echo)
    expect(await route('a.own', BODY, 'ann')).toEqual({ ok: true, value: { word: '尺' } })
    const full = routeTo(async () => refuse('slot-full', { path: 'word', message: '满了' }))
    expect(await full.route('a.own', BODY, 'ann')).toEqual({
      ok: false,
      refusal: 'slot-full',
      detail: { path: 'word', message: '满了' },
    })
    expect(full.faults).toEqual([])
  })

  it('tells the handler who calls and when, whatever the body says', async () => {
    const calls: Call[] = []
    const { route } = routeTo(async (word, call) => {
      calls.push(call)
      return done({ word })
    })
    await route('a.own', BODY, 'ann')
    await route('a.desk', BODY, 'bob')
    await route('a.watch', BODY, 'cat')
    await route('a.greet', BODY, undefined)
    expect(calls).toEqual([
      { now: 42, personId: 'ann', labs: [], posts: [], campaigns: [] },
      { now: 42, personId: 'bob', labs: ['lab-1'], posts: [POST], campaigns: [] },
      { now: 42, personId: 'cat', labs: [], posts: [], campaigns: ['campaign-1'] },
      { now: 42, personId: undefined, labs: [], posts: [], campaigns: [] },
    ])
    for (const forged of ['personId', 'now', 'labs', 'posts', 'campaigns', 'openid'])
      expect(await route('a.own', { ...BODY, [forged]: 'eve' }, 'ann')).toMatchObject({
        refusal: 'invalid',
        detail: { path: forged },
      })
    expect(calls).toHaveLength(4)
  })

  it('knows only the calls it was given', async () => {
    const { route } = routeTo(echo)
    for (const name of ['a.nothing', '', 'toString', '__proto__', 'a.own/', 'A.OWN'])
      expect(await route(name, BODY, 'ann')).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('asks who it is before it looks at what they say', async () => {
    const { route } = routeTo(echo, async () => [])
    expect(await route('a.own', 'nonsense', undefined)).toEqual({ ok: false, refusal: 'signed-out' })
    expect(await route('a.desk', 'nonsense', undefined)).toEqual({ ok: false, refusal: 'signed-out' })
    expect(await route('a.watch', 'nonsense', undefined)).toEqual({ ok: false, refusal: 'signed-out' })
    expect(await route('a.desk', 'nonsense', 'ann')).toEqual({ ok: false, refusal: 'forbidden' })
    const nobodys = routeTo(echo, undefined, async () => [])
    expect(await nobodys.route('a.watch', 'nonsense', 'ann')).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('asks on every staff call which labs somebody works at, and on no other', async () => {
    const asked: string[] = []
    const { route } = routeTo(echo, async (personId) => {
      asked.push(personId)
      return asked.length > 1 ? [] : [POST]
    })
    expect((await route('a.desk', BODY, 'bob')).ok).toBe(true)
    expect(await route('a.desk', BODY, 'bob')).toEqual({ ok: false, refusal: 'forbidden' })
    await route('a.own', BODY, 'bob')
    await route('a.greet', BODY, 'bob')
    await route('a.watch', BODY, 'bob')
    expect(asked).toEqual(['bob', 'bob'])
  })

  it('asks on every organiser call which campaigns somebody organises, and on no other', async () => {
    const asked: string[] = []
    const { route } = routeTo(echo, undefined, async (personId) => {
      asked.push(personId)
      return asked.length > 1 ? [] : ['campaign-1']
    })
    expect((await route('a.watch', BODY, 'cat')).ok).toBe(true)
    expect(await route('a.watch', BODY, 'cat')).toEqual({ ok: false, refusal: 'forbidden' })
    for (const name of ['a.own', 'a.greet', 'a.desk']) await route(name, BODY, 'cat')
    expect(asked).toEqual(['cat', 'cat'])
  })

  it.each([
    ['a field missing', {}, 'word', '缺了一项：word'],
    ['a field too many', { word: '尺', more: 1 }, 'more', '多了一项：more'],
    ['a field of another kind', { word: 1 }, 'word', '词应是文字'],
    ['a field too long', { word: '一二三四五六' }, 'word', '词太长'],
    ['no object', 'text', '', '内容的格式不对'],
    ['nothing', undefined, '', '内容的格式不对'],
    ['a list', [], '', '内容的格式不对'],
  ])('refuses %s, naming it in Chinese', async (_, body, path, message) => {
    const { route, faults } = routeTo(echo)
    expect(await route('a.own', body, 'ann')).toEqual({ ok: false, refusal: 'invalid', detail: { path, message } })
    expect(faults).toEqual([])
  })

  it.each([
    ['a key that the contract does not know', { word: '尺', secret: 'phone number' }],
    ['a value of another kind', { word: 1 }],
    ['nothing', undefined],
  ])('lets %s never leave', async (_, value) => {
    const { route, faults } = routeTo(async () => done(value as unknown as { word: string }))
    expect(await route('a.own', BODY, 'ann')).toEqual({ ok: false, refusal: 'unavailable' })
    expect(faults).toEqual([[expect.any(v.ValiError), 'a.own']])
  })

  it.each([
    ['a bug', new TypeError('bug')],
    ['a database that is away', new StoreUnavailable('gone')],
  ])('turns %s into an answer and reports it', async (_, fault) => {
    const { route, faults } = routeTo(async () => Promise.reject(fault))
    expect(await route('a.greet', BODY, undefined)).toEqual({ ok: false, refusal: 'unavailable' })
    expect(faults).toEqual([[fault, 'a.greet']])
    const roles = routeTo(echo, async () => Promise.reject(fault))
    expect(await roles.route('a.desk', BODY, 'bob')).toEqual({ ok: false, refusal: 'unavailable' })
    expect(roles.faults).toEqual([[fault, 'a.desk']])
  })
})
