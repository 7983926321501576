import { makeWorkbook, previewWorkbook } from '#contract/workbook'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { openProduct } from '../kernel/open-product'

it('the demo taken out as a workbook and brought in again changes nothing, at whatever moment it was started', async () => {
  const product = await openProduct()
  try {
    const now = instantAt('2031-05-13', '10:12') + 34_567
    product.clock.now = now
    await plantDemo(product.store, now)
    const campaignId = `demo-${shanghaiDay(now)}`
    const { base64 } = await product.get(makeWorkbook, { campaignId, kind: 'current' }, 'demo-organiser')
    const { faults, changes } = await product.get(previewWorkbook, { file: base64 }, 'demo-organiser')
    expect({ faults, changes }).toEqual({ faults: [], changes: [] })
  } finally {
    await product.close()
  }
})
