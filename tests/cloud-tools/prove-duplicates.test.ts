import { cloudDatabase } from '../../cloudfunctions/cloud/cloud-database'
import type { CloudDatabase } from '../../cloudfunctions/store/cloudbase-sdk'
import { UNIQUE_KEYS } from '../../cloudfunctions/store/unique-keys'
import { COLLECTIONS } from '../../config/cloud/compare-database'
import { proveDuplicates } from '../../config/cloud/prove-duplicates'
import { functionEnvironment } from '../stores/cloudbase-loopback/function-environment'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'
import { Refusal } from '../stores/cloudbase-loopback/wire'

const account = { env: 'test-1a2b3c', secretId: 'AKID-nobody', secretKey: 'nothing' }

// An environment in which somebody has forgotten two of the unique indexes.
let loopback: Loopback
let database: CloudDatabase
beforeAll(async () => {
  loopback = await startLoopback({
    ...UNIQUE_KEYS,
    bookings: UNIQUE_KEYS.bookings.filter((key) => key !== 'placeKey'),
    staff: [],
  })
  // As on a developer's machine the key comes with the account only. Elsewhere than in a function the SDK would first
  // ask the network, at every request, whether it runs in the cloud.
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, ...variables } = functionEnvironment(loopback.url)
  Object.assign(process.env, variables)
  database = cloudDatabase(5_000, account)
})
afterAll(() => loopback.close())
beforeEach(() => {
  loopback.asked.length = 0
})

const stored = () =>
  COLLECTIONS.flatMap((name) => [...loopback.database.collection({ collectionName: name }).documents.keys()])

test('every unique key is tried, those without an index are found, and nothing stays', async () => {
  const findings = await proveDuplicates(database)
  const keys = COLLECTIONS.flatMap((name) => ['_id', ...UNIQUE_KEYS[name]])
  expect(findings).toHaveLength(keys.length)
  expect(findings.filter(({ state }) => state !== 'fine')).toEqual([
    {
      state: 'mend',
      what: expect.stringContaining('bookings.placeKey：重复的写入没有被拒绝'),
      todo: expect.any(String),
    },
    { state: 'mend', what: expect.stringContaining('staff.memberKey：重复的写入没有被拒绝'), todo: expect.any(String) },
  ])
  expect(stored()).toEqual([])
})

test('commits nothing at any time', async () => {
  await proveDuplicates(database)
  expect(loopback.asked).not.toContain('database.commitTransaction')
  expect(loopback.asked.filter((action) => action === 'database.startTransaction').length).toBeGreaterThan(20)
})

test('trouble on the way is no proof', async () => {
  loopback.faults.plan('database.insertDocument', { refuse: new Refusal('SYS_ERR', 'busy') })
  const [first] = await proveDuplicates(database)
  expect(first).toMatchObject({ state: 'mend', what: expect.stringContaining('没能试出来') })
})
