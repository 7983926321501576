import { erasePerson, exportPerson, previewErasure } from '#contract/contact'
import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import { chainsOf, verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { liveFully, whereFound } from '../account/full-life'
import { PHONE, someKeys } from '../account/phone-world'
import { plantDesk } from '../desk/plant-desk'
import { productOn } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { startLoopback } from '../stores/cloudbase-loopback/loopback'
import { openLoopbackStore } from '../stores/cloudbase-loopback/open-loopback-store'

test('on CloudBase too a person is exported, deleted everywhere, and deleted again after a restore', async () => {
  const loopback = await startLoopback()
  const product = productOn(openLoopbackStore(loopback.url, 15_000), { phoneKeys: someKeys() })
  await product.store.questions.insert(sampleBank())
  const desk = await plantDesk(product)
  const [asked, restored] = ['wx-asked000000000x', 'wx-restored000000x']
  for (const person of [asked, restored]) await liveFully(product, desk, person)
  expect((await product.get(exportPerson, {}, asked)).text).toContain(PHONE)
  const { confirmation } = await product.get(previewErasure, {}, asked)
  await product.get(erasePerson, { confirmation }, asked)
  expect(await whereFound(product.store, asked)).toEqual([])
  // What the guide says: the collection of erasures is brought in by itself, the clock does the rest.
  await product.store.erasures.insert([{ _id: restored, rev: 1, at: product.clock.now }])
  expect(await finishErasures(product.world, product.clock.now + 1)).toBeGreaterThan(8)
  expect(await whereFound(product.store, restored)).toEqual([])
  for (const chain of await chainsOf(product.store))
    expect((await verifyAudit(product.store, chain)).broken).toBeUndefined()
  expect(product.faults).toEqual([])
  await loopback.close()
})
