import { plantDemo } from '../../cloudfunctions/demo/plant'
import type { Store } from '../../cloudfunctions/store/collections'
import { openCloudStore } from '../../config/cloud/cloud-store'
import { functionEnvironment } from '../stores/cloudbase-loopback/function-environment'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'

let loopback: Loopback
let store: Store
beforeAll(async () => {
  loopback = await startLoopback()
  // The key comes with the account only, as on a developer's machine; see prove-duplicates.test.ts.
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, ...variables } = functionEnvironment(loopback.url)
  Object.assign(process.env, variables)
  store = openCloudStore({ env: 'test-1a2b3c', secretId: 'AKID-nobody', secretKey: 'nothing' })
})
afterAll(() => loopback.close())

test('a campaign is planted from outside of the cloud, and read again', async () => {
  await plantDemo(store, Date.UTC(2027, 4, 12))
  const [campaign] = await store.campaigns.find({ where: {} })
  expect(campaign?.checkDays).toHaveLength(2)
  const planted = loopback.database.collection({ collectionName: 'slots' }).documents.size
  const [slots] = await store.slots.tally({ where: { campaignId: campaign?._id ?? '' }, by: [] })
  expect(slots?.count).toBe(planted)
})
