import { plantCampaign } from '../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openProduct } from '../kernel/open-product'
import { exampleText } from './campaign-text'

it('planting a file again leaves those who wait their turn', async () => {
  const product = await openProduct()
  const now = instantAt('2027-05-10', '10:00')
  const slotId = `wmd-2027.gucun.${instantAt('2027-05-20', '09:00') / 60_000}`
  await plantCampaign(product.store, exampleText(), now)
  await product.store.slots.updateIf(slotId, {}, { waiting: true })
  expect(await plantCampaign(product.store, exampleText(), now)).toMatchObject({ ok: true, value: { written: 0 } })
  expect(await product.store.slots.get(slotId)).toMatchObject({ waiting: true })
  await product.close()
})
