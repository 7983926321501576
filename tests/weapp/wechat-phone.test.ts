import { DEMO_IDENTITIES } from '../../cloudfunctions/demo/identities'
import { identifyDemo } from '../../cloudfunctions/server/demo-identity'
import { wechatThatTells } from '../account/phone-world'
import { openProduct, type Product } from '../kernel/open-product'
import { type Listening, listen } from '../runtimes/listen'
import { openBuiltApp } from './built-app'
import { closeMiniApps } from './harness/launch'

const asked: string[] = []
let product: Product
let server: Listening
beforeAll(async () => {
  product = await openProduct()
  const wechat = wechatThatTells(async (code) => {
    asked.push(code)
    return code === 'good' ? { ok: true, value: '13800138000' } : { ok: false, failure: 'code-used' }
  })
  server = await listen(product.store, {
    identify: identifyDemo,
    world: { demoIdentities: DEMO_IDENTITIES, wechat },
  })
})
afterEach(closeMiniApps)
afterAll(async () => {
  await server.close()
  await product.close()
})

test('WeChat’s own button gives the code that the number is got by; a no and a spent code are taken calmly', async () => {
  const site = { address: server.origin, stop: async () => {} }
  const phone = await openBuiltApp(site, 'demo-resident-1')
  await phone.reLaunch('/pages/me/own/phone/index')
  const button = { tag: 'button', text: '同意，用微信的手机号' }
  await phone.appears(button)
  await phone.trigger(button, 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
  expect(asked).toEqual([])
  await phone.trigger(button, 'getphonenumber', { code: 'spent', errMsg: 'getPhoneNumber:ok' })
  await phone.appears({ text: '没有从微信拿到手机号' })
  await phone.trigger(button, 'getphonenumber', { code: 'good', errMsg: 'getPhoneNumber:ok' })
  expect(asked).toEqual(['spent', 'good'])
  expect(await product.store.contacts.get('demo-resident-1')).toMatchObject({ agreedTo: '2026-11' })
  expect(phone.faults).toEqual([])
})
