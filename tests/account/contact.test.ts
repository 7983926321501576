import { leavePhone, leaveWechatPhone, readContact, withdrawPhone } from '#contract/contact'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { keysOf, keyText, leaving, OTHER_PHONE, PHONE, someKeys, wechatThatTells } from './phone-world'

const given: Record<string, string> = { good: `+86${PHONE}`, abroad: '+85223456789' }
const wechat = wechatThatTells(async (code) =>
  given[code] ? { ok: true, value: given[code] } : { ok: false, failure: 'code-used' },
)
const phoneKeys = someKeys()

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys, wechat })
  await plantLab(product)
})
afterAll(() => product.close())

const actsOf = async (person: string) =>
  (await product.store.audit.find({ where: { subject: pseudonymOf(person) } })).map(({ act }) => act)

it('is left with consent, shown masked, and replaced by the next one', async () => {
  const person = newPerson()
  expect(await product.get(readContact, {}, person)).toEqual({
    asked: true,
    byWechat: true,
    phone: null,
    agreedAt: null,
    keepDays: 180,
  })
  const left = await product.get(leavePhone, leaving(), person)
  expect(left).toMatchObject({ phone: '138****8000', agreedAt: product.clock.now })
  await product.get(leavePhone, leaving('(021) 6234-5678'), person)
  expect(await product.get(readContact, {}, person)).toMatchObject({ phone: '021-****5678' })
  expect(await actsOf(person)).toEqual(['phone.leave', 'phone.leave'])
})

it('lies sealed: neither the number nor a part of it stands in the database', async () => {
  const person = newPerson()
  await product.get(leavePhone, leaving(), person)
  const contact = await product.store.contacts.get(person)
  expect(contact).toMatchObject({ keyId: 'k1.i1', agreedTo: '2026-11' })
  expect(JSON.stringify([contact, await product.store.audit.find({ where: {} })])).not.toMatch(/138001|38000/)
})

it('a sealed number that is copied to another person does not open there', async () => {
  const [person, thief] = [newPerson(), newPerson()]
  await product.get(leavePhone, leaving(), person)
  await product.get(leavePhone, leaving(OTHER_PHONE), thief)
  const { sealed = '' } = (await product.store.contacts.get(person)) ?? {}
  await product.store.contacts.updateIf(thief, {}, { sealed })
  expect(await product.get(readContact, {}, thief)).toMatchObject({ phone: null })
})

it('comes from WeChat by its code', async () => {
  const person = newPerson()
  const agreedTo = leaving().agreedTo
  expect(await product.get(leaveWechatPhone, { code: 'good', agreedTo }, person)).toMatchObject({
    phone: '138****8000',
  })
  for (const code of ['spent', 'abroad'])
    expect(await product.ask(leaveWechatPhone, { code, agreedTo }, newPerson())).toEqual({
      ok: false,
      refusal: 'phone-not-given',
    })
})

it('is refused when other words were agreed to, and a WeChat code is not spent for it', async () => {
  const spent: string[] = []
  const counting = wechatThatTells(async (code) => {
    spent.push(code)
    return { ok: false, failure: 'code-used' }
  })
  const changed = productOn(product.store, { phoneKeys, wechat: counting })
  for (const answer of [
    await changed.ask(leavePhone, { phone: PHONE, agreedTo: '2020-01' }, newPerson()),
    await changed.ask(leaveWechatPhone, { code: 'good', agreedTo: '2020-01' }, newPerson()),
  ])
    expect(answer).toEqual({ ok: false, refusal: 'words-changed' })
  expect(spent).toEqual([])
})

it('is not taken where there are no keys, nor from WeChat where there is no WeChat', async () => {
  const bare = productOn(product.store)
  expect(await bare.get(readContact, {}, newPerson())).toMatchObject({ asked: false, byWechat: false })
  expect(await bare.ask(leavePhone, leaving(), newPerson())).toEqual({ ok: false, refusal: 'phone-not-asked' })
  const typedOnly = productOn(product.store, { phoneKeys })
  const byCode = { code: 'good', agreedTo: leaving().agreedTo }
  expect(await typedOnly.ask(leaveWechatPhone, byCode, newPerson())).toEqual({ ok: false, refusal: 'phone-not-asked' })
})

it('is taken back, again and again, and is gone', async () => {
  const person = newPerson()
  await product.get(leavePhone, leaving(), person)
  for (let again = 0; again < 2; again++)
    expect(await product.get(withdrawPhone, {}, person)).toMatchObject({ phone: null, agreedAt: null })
  expect(await product.store.contacts.get(person)).toBeUndefined()
  expect(await actsOf(person)).toEqual(['phone.leave', 'phone.withdraw'])
})

it('whose key is lost counts as not left, and can be left anew', async () => {
  const person = newPerson()
  await product.get(leavePhone, leaving(), person)
  const after = productOn(product.store, { phoneKeys: keysOf([keyText('k9')], keyText('i9')) })
  expect(await after.get(readContact, {}, person)).toMatchObject({ phone: null, agreedAt: null })
  expect(await after.get(leavePhone, leaving(), person)).toMatchObject({ phone: '138****8000' })
})

it('is one contact however many devices leave it at once', async () => {
  const person = newPerson()
  await Promise.all([PHONE, OTHER_PHONE, PHONE].map((phone) => product.get(leavePhone, leaving(phone), person)))
  expect((await product.get(readContact, {}, person)).phone).toMatch(/^138\*{4}(8000|0500)$/)
  expect(product.faults).toEqual([])
})
