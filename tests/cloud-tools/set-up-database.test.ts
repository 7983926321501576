import { getTableConfig } from 'drizzle-orm/pg-core'
import { indexesOf } from '../../cloudfunctions/store/cloudbase-indexes'
import { tables } from '../../cloudfunctions/store/postgres-schema'
import { UNIQUE_KEYS } from '../../cloudfunctions/store/unique-keys'
import { openEnvironment } from '../../config/cloud/cloud-environment'
import { COLLECTIONS } from '../../config/cloud/compare-database'
import { faultText } from '../../config/cloud/run-tool'
import { setUpDatabase } from '../../config/cloud/set-up-database'
import { ApiRefusal, CloudApi } from './cloud-api'

let api: CloudApi
beforeEach(async () => {
  api = new CloudApi()
  await api.start()
})
afterEach(() => api.close())

const account = { env: 'test-1a2b3c', secretId: 'AKID-nobody', secretKey: 'nothing' }

async function setUp(apply: boolean) {
  const said: string[] = []
  const ready = await setUpDatabase(openEnvironment(account), apply, (line) => said.push(line))
  return { ready, said }
}

const indexCount = COLLECTIONS.reduce((sum, name) => sum + indexesOf(name).length, 0)
const unclosed = () => [...api.tables].filter(([, { permission }]) => permission !== 'ADMINONLY')

test('says what it would do, and does nothing', async () => {
  const { ready, said } = await setUp(false)
  expect(ready).toBe(true)
  expect(said).toContain('将要新建集合 bookings')
  expect(said).toContain('将要把集合 bookings 的权限改成“仅管理端可读写”')
  expect(said).toContain('将要给集合 bookings 建唯一索引 placeKey_unique（placeKey）')
  expect(said).toHaveLength(2 * COLLECTIONS.length + indexCount)
  expect(api.changes).toEqual([])
})

test('makes every collection, closes it and makes its indexes; again there is nothing to do', async () => {
  expect((await setUp(true)).ready).toBe(true)
  expect([...api.tables.keys()].sort()).toEqual([...COLLECTIONS].sort())
  expect(unclosed()).toEqual([])
  for (const name of COLLECTIONS) expect(api.tables.get(name)?.indexes.slice(1)).toEqual(indexesOf(name))
  const done = api.changes.length
  expect(await setUp(true)).toEqual({ ready: true, said: ['数据库：集合、权限和索引都已经齐了，不用做什么。'] })
  expect(api.changes).toHaveLength(done)
})

test('goes on where it was stopped', async () => {
  api.refuse = ({ action, params }) =>
    action === 'UpdateTable' && params.TableName === 'bookings' ? new ApiRefusal('InternalError', 'later') : undefined
  await expect(setUp(true)).rejects.toThrow('later')
  api.refuse = undefined
  expect((await setUp(true)).ready).toBe(true)
  expect(api.tables.get('bookings')?.indexes.slice(1)).toEqual(indexesOf('bookings'))
})

test('an index of another shape is told and left as it is', async () => {
  await setUp(true)
  const { indexes } = api.tables.get('bookings') ?? { indexes: [] }
  const place = indexes.findIndex(({ fields }) => fields.join() === 'placeKey')
  indexes[place] = { name: 'placeKey_unique', fields: ['placeKey', 'status'], unique: false }
  const before = api.changes.length
  const { ready, said } = await setUp(true)
  expect(ready).toBe(false)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(
    '没有动：集合 bookings 需要唯一索引 placeKey_unique（placeKey），但已有一个不一样的：索引 placeKey_unique（placeKey、status）',
  )
  expect(api.changes).toHaveLength(before)
})

test('an index on a key that lets duplicates in is not taken for the unique one', async () => {
  await setUp(true)
  const { indexes } = api.tables.get('staff') ?? { indexes: [] }
  indexes[1] = { name: 'memberKey_unique', fields: ['memberKey'], unique: false }
  const { ready, said } = await setUp(true)
  expect(ready).toBe(false)
  expect(said).toEqual([expect.stringContaining('但已有一个不一样的：索引 memberKey_unique（memberKey）')])
})

test('an index that would refuse what the rules allow is told', async () => {
  await setUp(true)
  api.tables.get('bookings')?.indexes.push({ name: 'mine', fields: ['personId', 'day'], unique: true })
  const { ready, said } = await setUp(true)
  expect(ready).toBe(false)
  expect(said[0]).toContain('多了一个唯一索引 mine（personId、day）')
})

test('the same index under another name will do, and so will more that refuse nothing', async () => {
  await setUp(true)
  const table = api.tables.get('staff')
  table?.indexes.splice(1, 1, { name: 'made-by-hand', fields: ['memberKey'], unique: true })
  table?.indexes.push({ name: '_openid_1', fields: ['_openid'], unique: false })
  expect((await setUp(true)).said).toHaveLength(1)
})

test('more collections than one page holds are all seen', async () => {
  for (let number = 0; number < 100; number++) api.tables.set(`other-${number}`, { permission: 'PRIVATE', indexes: [] })
  await setUp(true)
  const created = api.changes.length
  await setUp(true)
  expect(api.changes).toHaveLength(created)
  expect(unclosed()).toHaveLength(100)
})

test('asks the real service’s address, signed, for this environment', async () => {
  await setUp(false)
  expect(new Set(api.asked.map(({ host }) => host))).toEqual(new Set(['tcb.tencentcloudapi.com']))
  expect(api.asked[0]?.authorization).toMatch(/^TC3-HMAC-SHA256 Credential=AKID-nobody\/.*Signature=[0-9a-f]{64}$/)
  expect(api.asked.every(({ params }) => params.EnvId === account.env)).toBe(true)
})

test.each([
  ['AuthFailure.SecretIdNotFound', '核对 TENCENTCLOUD_SECRETID'],
  ['UnauthorizedOperation', 'QcloudTCBFullAccess'],
  ['ResourceNotFound', '核对 CLOUD_ENV'],
])('%s is told with what to do', async (code, advice) => {
  api.refuse = () => new ApiRefusal(code, 'no')
  const fault: unknown = await setUp(false).catch((error: unknown) => error)
  expect(faultText(fault)).toContain(advice)
})

test('the indexes are those of PostgreSQL, by their fields', () => {
  expect(indexesOf('slots')).toEqual([
    { name: 'slots_lab', fields: ['labId'], unique: false },
    { name: 'slots_campaign_day', fields: ['campaignId', 'day'], unique: false },
  ])
  for (const name of COLLECTIONS) {
    const { indexes, uniqueConstraints } = getTableConfig(tables[name])
    expect(indexesOf(name)).toHaveLength(indexes.length + uniqueConstraints.length)
    const unique = uniqueConstraints.length + indexes.filter(({ config }) => config.unique).length
    expect(unique).toBe(UNIQUE_KEYS[name].length)
  }
})
