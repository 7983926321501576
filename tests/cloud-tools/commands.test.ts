import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accountOf } from '../../config/cloud/account'
import { COLLECTIONS } from '../../config/cloud/compare-database'
import { functionEnvironment } from '../stores/cloudbase-loopback/function-environment'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'
import { CloudApi } from './cloud-api'

const ACCOUNT = {
  CLOUD_ENV: 'test-1a2b3c',
  TENCENTCLOUD_SECRETID: 'AKID-nobody',
  TENCENTCLOUD_SECRETKEY: 'nothing-secret',
}

let api: CloudApi
beforeAll(async () => {
  api = new CloudApi(ACCOUNT.CLOUD_ENV)
  await api.start()
})
afterAll(() => api.close())

/** A command as npm runs it, with Tencent's API at the stand-in. */
function run(
  command: string,
  args: readonly string[],
  variables: object,
): Promise<{ code: number | null; said: string }> {
  const { CLOUD_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, MINI_PROGRAM_KEY, ...others } = process.env
  const preload = path.join(__dirname, 'to-stand-in.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', preload, command, ...args], {
    env: { ...others, STAND_IN_PORT: String(api.port), ...variables },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((ended) => child.once('close', (code) => ended({ code, said })))
}

test('setup says its plan, does it when told to, and doctor then asks for the functions', async () => {
  const plan = await run('config/cloud/setup.ts', [], ACCOUNT)
  expect(plan).toMatchObject({ code: 0, said: expect.stringContaining('将要新建集合 bookings') })
  expect(plan.said).toContain('npm run setup:cloud -- --apply')
  expect(api.changes).toEqual([])

  expect(await run('config/cloud/setup.ts', ['--apply'], ACCOUNT)).toMatchObject({ code: 0 })
  expect([...api.tables.keys()].sort()).toEqual([...COLLECTIONS].sort())

  const examined = await run('config/cloud/doctor.ts', [], ACCOUNT)
  expect(examined).toMatchObject({ code: 1, said: expect.stringContaining('✗ 云函数 api 还没有上传') })
  expect(examined.said).toContain('有 2 处要修')
  expect(examined.said + plan.said).not.toContain(ACCOUNT.TENCENTCLOUD_SECRETKEY)
}, 120_000)

describe('with a campaign', () => {
  const LATER = readFileSync(path.join(__dirname, '../../config/campaign-example.json'), 'utf8').replaceAll(
    '2027-',
    '2097-',
  )
  let loopback: Loopback
  let folder: string
  beforeAll(async () => {
    loopback = await startLoopback()
    folder = await mkdtemp(path.join(tmpdir(), 'campaign-'))
  })
  afterAll(async () => {
    await loopback.close()
    await rm(folder, { recursive: true, force: true })
  })
  async function setUp(text: string, ...args: readonly string[]) {
    const file = path.join(folder, 'campaign.json')
    await writeFile(file, text)
    const variables = { ...functionEnvironment(loopback.url), ...ACCOUNT }
    return run('config/cloud/setup.ts', [...args, '--campaign', file], variables)
  }
  const campaigns = () => loopback.database.collection({ collectionName: 'campaigns' }).documents.size

  test('the file is only read at first; then the campaign is planted, and the first organiser’s code shown once', async () => {
    expect(await setUp(LATER)).toMatchObject({ code: 0, said: expect.stringContaining('写得对') })
    expect(campaigns()).toBe(0)
    const first = await setUp(LATER, '--apply')
    expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/邀请码：[0-9A-Z]{5}-[0-9A-Z]{5}/) })
    expect(campaigns()).toBe(1)
    const again = await setUp(LATER, '--apply')
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('没有改动') })
    expect(again.said).not.toContain('邀请码')
  }, 120_000)

  test('a mistake in it is told with its place, before and with --apply', async () => {
    const wrong = LATER.replace('2097-', '2097/')
    expect(await setUp(wrong)).toMatchObject({ code: 1, said: expect.stringContaining('campaign.') })
    expect(await setUp(wrong, '--apply')).toMatchObject({ code: 1, said: expect.stringContaining('campaign.') })
  }, 120_000)
})

test('without a key every command says what it needs, all at once', async () => {
  const { code, said } = await run('config/cloud/doctor.ts', [], {})
  expect(code).toBe(1)
  for (const name of Object.keys(ACCOUNT)) expect(said).toContain(`  ${name}：`)
  expect(said).not.toContain('    at ')
}, 60_000)

test('what is given is not named as missing', () => {
  expect(() => accountOf({ ...ACCOUNT, CLOUD_ENV: '' })).toThrow(/^还缺环境变量：\n {2}CLOUD_ENV：[^\n]+$/)
  expect(accountOf(ACCOUNT)).toEqual({ env: 'test-1a2b3c', secretId: 'AKID-nobody', secretKey: 'nothing-secret' })
})
