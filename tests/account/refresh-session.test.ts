import { refreshSession, type Session, signIn, signOut } from '#contract/sign-in'
import { DAY } from '../../cloudfunctions/kernel/time'
import { accessTokens } from '../../cloudfunctions/server/access-tokens'
import { KEY, newCode, openProductWithSignIn, type ProductWithSignIn, personOf } from './open-sign-in'

let product: ProductWithSignIn
beforeAll(async () => {
  product = await openProductWithSignIn()
})
afterAll(() => product.close())

const SIGNED_OUT = { ok: false, refusal: 'signed-out' }
const begin = () => product.get(signIn, { code: newCode('o1') })
const refresh = (session: Session) => product.ask(refreshSession, { refresh: session.refresh })
const refreshed = (session: Session) => product.get(refreshSession, { refresh: session.refresh })

/** More than a client goes on asking after a lost answer. */
const later = () => {
  product.clock.now += 30_000
}

describe('refreshing', () => {
  it('gives a new pair for the same person, again and again', async () => {
    const first = await begin()
    product.clock.now += 2 * 3600_000
    expect(await product.tokens.verify(first.access, product.clock.now)).toBeUndefined()
    const second = await refreshed(first)
    later()
    const third = await refreshed(second)
    expect(new Set([first, second, third].map((session) => session.refresh)).size).toBe(3)
    expect(await product.tokens.verify(third.access, product.clock.now)).toBe(personOf('o1'))
  })

  it('an answer that was lost is given again, and there is one line of tokens all the same', async () => {
    const first = await begin()
    const [one, two] = await Promise.all([refreshed(first), refreshed(first)])
    product.clock.now += 29_000
    const again = await refreshed(first)
    expect([two.refresh, again.refresh]).toEqual([one.refresh, one.refresh])
    await refreshed(one)
    expect(await refresh(first)).toEqual(SIGNED_OUT)
  })

  it('a token that comes again later ends the whole family, its newest member too', async () => {
    const first = await begin()
    const second = await refreshed(first)
    const third = await refreshed(second)
    later()
    expect(await refresh(first)).toEqual(SIGNED_OUT)
    expect(await refresh(third)).toEqual(SIGNED_OUT)
    expect(await refresh(second)).toEqual(SIGNED_OUT)
  })

  it('another sign-in of the same person is another family', async () => {
    const [stolen, other] = [await begin(), await begin()]
    await refreshed(stolen)
    later()
    expect(await refresh(stolen)).toEqual(SIGNED_OUT)
    expect(await refresh(other)).toMatchObject({ ok: true })
  })

  it('a used token is found out also when the process was killed between its two writes', async () => {
    const first = await begin()
    const second = await refreshed(first)
    const [root] = await product.store.sessions.find({
      where: { personId: personOf('o1'), status: 'used' },
      limit: 1000,
      orderBy: { field: 'issuedAt', direction: 'desc' },
    })
    await product.store.sessions.updateIf(root?._id ?? '', {}, { status: 'live' })
    await refreshed(second)
    expect(await refresh(first)).toEqual(SIGNED_OUT)
  })

  it('all of a family run out together, refreshed or not, and the last access token with it', async () => {
    const first = await begin()
    const end = product.clock.now + 30 * DAY
    product.clock.now = end - 1000
    const last = await refreshed(first)
    expect(last.until).toBe(end)
    product.clock.now = end
    expect(await product.tokens.verify(last.access, product.clock.now)).toBeUndefined()
    expect(await refresh(last)).toEqual(SIGNED_OUT)
  })

  it('a token that nobody gave out is nobody’s', async () => {
    expect(await product.ask(refreshSession, { refresh: 'a'.repeat(52) })).toEqual(SIGNED_OUT)
  })

  it('nobody without the keys can tell the next token', async () => {
    const first = await begin()
    const second = await refreshed(first)
    const stranger = accessTokens([{ ...KEY, secret: `${KEY.secret}!` }])
    expect(product.tokens.successorOf(first.refresh)).toBe(second.refresh)
    expect(stranger.successorOf(first.refresh)).not.toBe(second.refresh)
  })
})

test('signing out ends the family, and may be repeated', async () => {
  const first = await begin()
  const second = await refreshed(first)
  const gone = { refresh: second.refresh }
  expect(await product.ask(signOut, gone)).toEqual({ ok: true, value: {} })
  expect(await product.ask(signOut, gone)).toEqual({ ok: true, value: {} })
  expect(await refresh(second)).toEqual(SIGNED_OUT)
  expect(await refresh(first)).toEqual(SIGNED_OUT)
  expect(await product.ask(signOut, { refresh: 'a'.repeat(52) })).toEqual({ ok: true, value: {} })
})
