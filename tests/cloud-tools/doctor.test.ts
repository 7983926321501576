import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEnvironment } from '../../config/cloud/cloud-environment'
import { COLLECTIONS } from '../../config/cloud/compare-database'
import { examine } from '../../config/cloud/examine'
import type { Finding } from '../../config/cloud/finding'
import { findingText } from '../../config/cloud/finding'
import { setUpDatabase } from '../../config/cloud/set-up-database'
import { FUNCTION_NAMES, FUNCTIONS } from '../../config/functions'
import { CloudApi } from './cloud-api'
import { zip } from './zip'

const account = { env: 'test-1a2b3c', secretId: 'AKID-nobody', secretKey: 'nothing' }
const CODE = Buffer.from('exports.main = () => {}\n'.repeat(1000))
const [TRIGGER] = FUNCTIONS.clock.config.triggers
const timer = { TriggerName: TRIGGER.name, Type: 'timer', TriggerDesc: `{"cron":"${TRIGGER.config}"}`, Enable: 1 }

let api: CloudApi
let built: string

beforeEach(async () => {
  api = new CloudApi(account.env)
  await api.start()
  built = await mkdtemp(path.join(tmpdir(), 'built-'))
  await setUpDatabase(openEnvironment(account), true, () => {})
  for (const name of FUNCTION_NAMES) {
    await mkdir(path.join(built, name))
    await writeFile(path.join(built, name, 'index.js'), CODE)
    api.packages.set(name, zip({ 'index.js': CODE, 'package.json': Buffer.from('{}') }))
    const Timeout = FUNCTIONS[name].timeoutSeconds
    const Triggers = name === 'clock' ? [timer] : []
    api.functions.set(name, { Runtime: 'Nodejs20.19', Status: 'Active', Timeout, Triggers })
  }
  api.asked.length = 0
})
afterEach(async () => {
  await api.close()
  await rm(built, { recursive: true, force: true })
})

const findings = () => examine({ environment: openEnvironment(account), built })
const toMend = async () => (await findings()).filter(({ state }) => state === 'mend')
const change = (name: string, detail: object) => api.functions.set(name, { ...api.functions.get(name), ...detail })

test('finds nothing to mend where everything is as it should be, changes nothing, and says what it cannot ask', async () => {
  const found = await findings()
  expect(found.filter(({ state }) => state === 'mend')).toEqual([])
  expect(found.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      `${COLLECTIONS.length} 个集合、权限和索引都齐了`,
      '云函数 api 线上的代码就是本机构建的这一份',
      '云函数 clock 的定时触发器是“0 */5 * * * * *”',
      '用户隐私保护指引是否已填并通过',
    ]),
  )
  const toAsk = found.filter(({ state }) => state === 'look')
  expect(toAsk.every(({ todo }) => todo)).toBe(true)
  expect(api.changes).toEqual([])
})

test.each<[what: string, spoil: () => unknown, finding: Finding]>([
  [
    'an open collection',
    () => Object.assign(api.tables.get('contacts') ?? {}, { permission: 'READONLY' }),
    {
      state: 'mend',
      what: '集合 contacts 的权限是“READONLY”，应当是“仅管理端可读写”（ADMINONLY）',
      todo: '运行 npm run setup:cloud -- --apply',
    },
  ],
  [
    'a missing unique index',
    () => api.tables.get('bookings')?.indexes.splice(1, 1),
    {
      state: 'mend',
      what: '集合 bookings 缺唯一索引 holderKey_unique（holderKey）',
      todo: '运行 npm run setup:cloud -- --apply',
    },
  ],
  [
    'a function that was never uploaded',
    () => api.functions.delete('clock'),
    {
      state: 'mend',
      what: '云函数 clock 还没有上传',
      todo: '先运行 npm run build，再在微信开发者工具里右键 cloudfunctions/clock，选“上传并部署：云端安装依赖”',
    },
  ],
])('%s', async (_, spoil, finding) => {
  spoil()
  expect(await toMend()).toEqual([finding])
})

test.each<[what: string, spoil: () => unknown, said: string]>([
  [
    'older code',
    () => api.packages.set('api', zip({ 'index.js': Buffer.from('old') })),
    '线上的代码和本机构建的不一样',
  ],
  ['no code here', () => rm(path.join(built, 'api'), { recursive: true }), '本机没有构建好的云函数 api'],
  ['an old Node', () => change('api', { Runtime: 'Nodejs12.16' }), '至少要 Nodejs18'],
  ['an unknown runtime', () => change('api', { Runtime: 'Php8.0' }), '至少要 Nodejs18'],
  ['too little time', () => change('clock', { Timeout: 3 }), '超时时间只有 3 秒'],
  ['a failed upload', () => change('api', { Status: 'UpdateFailed' }), '状态是 UpdateFailed'],
  ['no timer', () => change('clock', { Triggers: [] }), '没有定时触发器'],
  ['no timers at all', () => change('clock', { Triggers: null }), '没有定时触发器'],
  [
    'another timer',
    () => change('clock', { Triggers: [{ ...timer, TriggerDesc: '0 0 2 * * * *' }] }),
    '是“0 0 2 * * * *”，应当是“0 */5 * * * * *”',
  ],
  ['two timers', () => change('clock', { Triggers: [timer, timer] }), '应当是“0 */5 * * * * *”'],
  ['a timer that is off', () => change('clock', { Triggers: [{ ...timer, Enable: 0 }] }), '停用了'],
  ['a timer where none belongs', () => change('api', { Triggers: [timer] }), '不该有定时触发器'],
])('%s is one finding, with what to do', async (_, spoil, said) => {
  await spoil()
  const found = await toMend()
  expect(found).toHaveLength(1)
  expect(found[0]?.what).toContain(said)
  expect(findingText(found[0] as Finding)).toMatch(/^✗ .*\n {4}→ ./)
})

test('the values of a function’s environment variables are not kept', async () => {
  change('api', { Environment: { Variables: [{ Key: 'PHONE_KEY', Value: 'secret-value' }] } })
  const deployed = await openEnvironment(account).readFunction('api')
  expect(deployed?.variables).toEqual(['PHONE_KEY'])
  expect(JSON.stringify(deployed)).not.toContain('secret-value')
})
