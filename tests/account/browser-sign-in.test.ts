import { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import { refreshSession, signOut } from '#contract/sign-in'
import { forgetOldSignIns } from '../../cloudfunctions/features/account/forget-sign-ins'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct } from '../kernel/open-product'
import { openProductWithSignIn, type ProductWithSignIn } from './open-sign-in'

const SIGNED_OUT = { ok: false, refusal: 'signed-out' }
const GONE = { ok: false, refusal: 'browser-gone' }
const FORBIDDEN = { ok: false, refusal: 'forbidden' }
const WAITING = { ok: true, value: { session: null } }

let product: ProductWithSignIn
let staff: string
beforeAll(async () => {
  product = await openProductWithSignIn()
  staff = (await plantDesk(product)).staff
})
afterAll(() => product.close())

const open = () => product.get(openBrowser, {})
const approve = (code: string, as = staff) => product.ask(approveBrowser, { code }, as)
const enter = (secret: string) => product.ask(enterBrowser, { secret })

describe('a browser on a PC', () => {
  it('waits, is let in by somebody of a lab, and takes its session once', async () => {
    const { secret, code, until, now } = await open()
    expect(until).toBe(now + 120_000)
    expect(await enter(secret)).toEqual(WAITING)
    expect(await product.get(lookAtBrowser, { code }, staff)).toMatchObject({ code, askedAt: now, until })
    expect(await enter(secret)).toEqual(WAITING)
    expect(await approve(code)).toEqual({ ok: true, value: { signedInUntil: now + 12 * 3600_000 } })
    const { session } = await product.get(enterBrowser, { secret })
    expect(await product.tokens.verify(session?.access ?? '', product.clock.now)).toBe(staff)
    expect(await enter(secret)).toEqual(GONE)
  })

  it('of several that ask at once with its secret, one takes the session', async () => {
    const { secret, code } = await open()
    await approve(code)
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter(secret)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is let in once: a second approval, by the same or another, finds nothing', async () => {
    const other = (await plantDesk(product)).staff
    const { secret, code } = await open()
    const answers = await Promise.all([approve(code), approve(code, other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await approve(code)).toEqual(GONE)
    expect(await product.ask(lookAtBrowser, { code }, staff)).toEqual(GONE)
    expect(await enter(secret)).toMatchObject({ ok: true })
  })

  it('is signed out after twelve hours, refreshed or not', async () => {
    const { secret, code } = await open()
    await approve(code)
    const { session } = await product.get(enterBrowser, { secret })
    product.clock.now += 12 * 3600_000
    expect(await product.ask(refreshSession, { refresh: session?.refresh ?? '' })).toEqual({
      ok: false,
      refusal: 'signed-out',
    })
  })

  it('goes on for three days while a call board asks, through nights, and no longer', async () => {
    const { secret, code } = await open()
    await approve(code)
    const begun = product.clock.now
    let { session } = await product.get(enterBrowser, { secret })
    for (let hour = 2; hour < 72; hour += 2) {
      product.clock.now = begun + hour * 3600_000 - 1_000
      await forgetOldSignIns(product.world, product.clock.now)
      session = await product.get(refreshSession, { refresh: session?.refresh ?? '', onScreen: true })
      expect(await product.tokens.verify(session.access, product.clock.now)).toBe(staff)
    }
    product.clock.now = begun + 72 * 3600_000
    expect(await product.ask(refreshSession, { refresh: session?.refresh ?? '', onScreen: true })).toEqual(SIGNED_OUT)
  })

  it('whose board is closed is signed out twelve hours after it asked last; who signs out is out at once', async () => {
    const { secret, code } = await open()
    await approve(code)
    const { session } = await product.get(enterBrowser, { secret })
    product.clock.now += 8 * 3600_000
    const longer = await product.get(refreshSession, { refresh: session?.refresh ?? '', onScreen: true })
    product.clock.now += 11 * 3600_000
    const last = await product.get(refreshSession, { refresh: longer.refresh })
    product.clock.now += 3600_000
    expect(await product.ask(refreshSession, { refresh: last.refresh })).toEqual(SIGNED_OUT)

    const another = await open()
    await approve(another.code)
    const pc = (await product.get(enterBrowser, { secret: another.secret })).session
    await product.get(signOut, { refresh: pc?.refresh ?? '' })
    expect(await product.ask(refreshSession, { refresh: pc?.refresh ?? '', onScreen: true })).toEqual(SIGNED_OUT)
  })

  it('has two minutes to be let in and to come in', async () => {
    const [late, later] = [await open(), await open()]
    product.clock.now += 120_000 - 1
    await approve(later.code)
    expect(await enter(late.secret)).toEqual(WAITING)
    product.clock.now += 1
    expect(await enter(late.secret)).toEqual(GONE)
    expect(await approve(late.code)).toEqual(GONE)
    expect(await enter(later.secret)).toEqual(GONE)
    await forgetOldSignIns(product.world, product.clock.now + 1)
    expect(await product.store.browserSignIns.find({ where: {} })).toEqual([])
  })

  it('is not found under a wrong code or secret, or under each other', async () => {
    const { secret, code } = await open()
    const wrong = code === '000000000' ? '000000001' : '000000000'
    expect(await approve(wrong)).toEqual(GONE)
    expect(await product.ask(lookAtBrowser, { code: wrong }, staff)).toEqual(GONE)
    expect(await enter('a'.repeat(52))).toEqual(GONE)
    const kept = JSON.stringify(await product.store.browserSignIns.find({ where: {} }))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(code)
  })
})

describe('who may let a browser in', () => {
  it('not a resident, and not nobody', async () => {
    const { secret, code } = await open()
    const resident = newPerson()
    expect(await approve(code, resident)).toEqual(FORBIDDEN)
    expect(await product.ask(lookAtBrowser, { code }, resident)).toEqual(FORBIDDEN)
    expect(await product.ask(approveBrowser, { code })).toEqual({ ok: false, refusal: 'signed-out' })
    expect(await enter(secret)).toEqual(WAITING)
  })

  it('an organiser, who works at no lab', async () => {
    const personId = newPerson()
    await product.store.organisers.insert([
      { _id: `c1.${personId}`, rev: 1, memberKey: `c1:${personId}`, campaignId: 'c1', personId },
    ])
    const { code } = await open()
    expect(await approve(code, personId)).toMatchObject({ ok: true })
  })
})

test('two browsers never wait under one code', async () => {
  let digits = 0
  const fixed = await openProduct({
    signingIn: product.world.signingIn,
    // The secrets differ, the codes come out the same three times.
    randomBelow: (below) => (below !== 10 ? Math.floor(below * Math.random()) : digits++ < 3 * 9 ? 0 : 1),
  })
  const first = await fixed.get(openBrowser, {})
  const second = await fixed.get(openBrowser, {})
  expect(first.code).toBe('000000000')
  expect(second.code).toBe('111111111')
  await fixed.close()
})

test('without sign-in no browser can wait', async () => {
  const elsewhere = await openProduct()
  expect(await elsewhere.ask(openBrowser, {})).toEqual({ ok: false, refusal: 'not-found' })
  expect(await elsewhere.ask(enterBrowser, { secret: 'a'.repeat(52) })).toEqual({ ok: false, refusal: 'not-found' })
  await elsewhere.close()
})
