import { whoAmI } from '#contract/account'
import { readDay } from '#contract/desk'
import { signIn } from '#contract/sign-in'
import { callerOf } from '../../cloudfunctions/cloud/cloud-caller'
import { DAY } from '../../cloudfunctions/kernel/time'
import { employ, plantDesk } from '../desk/plant-desk'
import { openProduct } from '../kernel/open-product'
import { errcode } from '../wechat/loopback-wechat'
import { newCode, openProductWithSignIn, type ProductWithSignIn, personOf } from './open-sign-in'

const SESSION = '/sns/jscode2session'

let product: ProductWithSignIn
beforeAll(async () => {
  product = await openProductWithSignIn()
})
afterEach(() => {
  product.wechat.forget()
  product.faults.splice(0)
})
afterAll(() => product.close())

const withCode = (code: string) => product.ask(signIn, { code })

describe('signing in with a code of wx.login', () => {
  it('gives the person whom WeChat names, the same as in the cloud', async () => {
    const session = await product.get(signIn, { code: newCode('o1') })
    const person = await product.tokens.verify(session.access, product.clock.now)
    expect(person).toBe(personOf('o1'))
    expect(person).toBe(callerOf({ OPENID: 'o1', APPID: 'wx1', SOURCE: 'wx_client' }, {}, 'wx1'))
    expect(session.until).toBe(product.clock.now + 2 * 3600_000)
  })

  it('stores neither the code, nor the token, nor the OPENID, nor the session key', async () => {
    const code = newCode('o-secret')
    const { refresh } = await product.get(signIn, { code })
    const kept = JSON.stringify([
      await product.store.spentCodes.find({ where: {} }),
      await product.store.sessions.find({ where: {} }),
    ])
    for (const secret of [code, refresh, 'o-secret', 'must-be-forgotten']) expect(kept).not.toContain(secret)
    expect(kept).toContain(personOf('o'))
  })

  it('takes a code once, however many send it at once, and asks WeChat once', async () => {
    const code = newCode('o2')
    const answers = await Promise.all(Array.from({ length: 8 }, () => withCode(code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'sign-in-refused' })
    expect(product.wechat.askedFor(SESSION)).toHaveLength(1)
  })

  it.each([
    [40029, 'sign-in-refused'],
    [40163, 'sign-in-refused'],
    [40226, 'sign-in-refused'],
    [45011, 'too-many'],
    [-1, 'unavailable'],
  ])('WeChat’s %i is %s', async (code, refusal) => {
    product.wechat.plan(SESSION, errcode(code))
    expect(await withCode(newCode('o3'))).toEqual({ ok: false, refusal })
    expect(product.faults).toEqual([])
  })

  it('a wrong secret of the mini-program is told to the operator, not to the person', async () => {
    product.wechat.plan(SESSION, errcode(40125))
    expect(await withCode(newCode('o4'))).toEqual({ ok: false, refusal: 'unavailable' })
    expect(String(product.faults[0])).toContain('40125')
  })

  it('does not exist where the runtime names its callers itself', async () => {
    const elsewhere = await openProduct()
    expect(await elsewhere.ask(signIn, { code: newCode('o5') })).toEqual({ ok: false, refusal: 'not-found' })
    await elsewhere.close()
  })
})

test('a role that is taken away fails on the next call, whatever the token said', async () => {
  const desk = await plantDesk(product)
  const session = await product.get(signIn, { code: newCode('o-staff') })
  const person = await product.tokens.verify(session.access, product.clock.now)
  await employ(product, desk.lab._id, personOf('o'))
  const day = { labId: desk.lab._id, day: desk.day }
  expect(await product.ask(readDay, day, person)).toMatchObject({ ok: true })
  await product.store.staff.removeIf(`${desk.lab._id}.${personOf('o')}`, {})
  expect(await product.tokens.verify(session.access, product.clock.now)).toBe(person)
  expect(await product.ask(readDay, day, person)).toEqual({ ok: false, refusal: 'forbidden' })
  expect((await product.get(whoAmI, {}, person)).labs).toEqual([])
})

test('sessions and spent codes have an end that the clean-up knows', async () => {
  await product.get(signIn, { code: newCode('o6') })
  const [session] = await product.store.sessions.find({ where: { personId: personOf('o6') } })
  expect(session?.expiresAt).toBe(product.clock.now + 30 * DAY)
})
