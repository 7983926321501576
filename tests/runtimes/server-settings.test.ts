import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NEEDED, readSettings, type Settings, SettingsSchema } from '../../cloudfunctions/server/settings'
import { type BuiltServers, buildServers, SECRETS } from './built-server'

const GOOD = { ...SECRETS, DATABASE_URL: 'postgres://somebody:pa55word@127.0.0.1:1/nothing' }
const mistakesIn = (environment: Record<string, string | undefined>) => {
  const read = readSettings(environment)
  return 'mistakes' in read ? read.mistakes : []
}
const settingsOf = (environment: Record<string, string>): Settings => {
  const read = readSettings(environment)
  if ('mistakes' in read) throw new Error(read.mistakes.join())
  return read
}

describe('the settings of a server', () => {
  it('are enough with the address of the database and the secrets', () => {
    expect(mistakesIn(GOOD)).toEqual([])
    expect(settingsOf(GOOD)).toMatchObject({
      NODE_ENV: 'production',
      DEMO_IDENTITIES: 'no',
      PORT: 8520,
      TRUSTED_PROXIES: [],
    })
  })

  it.each(NEEDED)('are refused without %s, also when it is left empty', (name) => {
    for (const value of [undefined, '', '  '])
      expect(mistakesIn({ ...GOOD, [name]: value })).toEqual([`${name}：没有填写`])
  })

  it('know production from a missing word, and let nobody play anybody there', () => {
    const demo = { DATABASE_URL: GOOD.DATABASE_URL, DEMO_IDENTITIES: 'yes' }
    for (const NODE_ENV of ['production', '', ' production '])
      expect(mistakesIn({ ...GOOD, ...demo, NODE_ENV })).toEqual([expect.stringContaining('演示身份不能用于正式环境')])
    expect(mistakesIn({ ...demo, NODE_ENV: 'development' })).toEqual([])
    expect(mistakesIn({ ...GOOD, NODE_ENV: 'prod' })).toEqual([expect.stringContaining('NODE_ENV')])
  })

  it.each([
    ['TOKEN_SECRET', 'too-short'],
    ['TOKEN_SECRET', '一二三四五六七八九十'],
    ['TOKEN_SECRET', `${SECRETS.TOKEN_SECRET},short`],
    ['TOKEN_SECRET', `${SECRETS.TOKEN_SECRET},`],
    ['WECHAT_APPID', 'touristappid'],
    ['WECHAT_ORIGIN', 'http://api.weixin.qq.com'],
    ['WECHAT_ORIGIN', 'https://api.weixin.qq.com/sns'],
    ['WECHAT_SECRET', 'ABCDEF'],
    ['DATABASE_URL', 'mysql://root:root@localhost/db'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['LOG_LEVEL', 'verbose'],
    ['CLOCK_SECONDS', '0'],
    ['TRUSTED_PROXIES', '*'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '1'],
    ['TRUSTED_PROXIES', '127.0.0.1,0.0.0.0/0'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('refuse %s=%s', (name, value) => {
    expect(mistakesIn({ ...GOOD, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}.*：`))])
  })

  it.each([
    ['PHONE_KEYS', 'k1:too-short'],
    ['PHONE_KEYS', `${SECRETS.PHONE_KEYS},${SECRETS.PHONE_KEYS}`],
    ['PHONE_INDEX_KEY', 'without-a-name'],
  ])('refuse %s=%s, and do not repeat the key', (name, value) => {
    const mistakes = mistakesIn({ ...GOOD, [name]: value })
    expect(mistakes.length).toBeGreaterThan(0)
    for (const mistake of mistakes) expect(mistake).toMatch(new RegExp(`^${name}`))
    expect(mistakes.join()).not.toContain(value)
  })

  it('take several secrets for tokens, the one that signs first', () => {
    const two = `${'n'.repeat(32)}, ${'o'.repeat(32)}`
    expect(settingsOf({ ...GOOD, TOKEN_SECRET: two }).TOKEN_SECRET).toEqual(['n'.repeat(32), 'o'.repeat(32)])
  })

  it('take addresses and ranges of proxies', () => {
    const { TRUSTED_PROXIES } = settingsOf({ ...GOOD, TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8 ,::1' })
    expect(TRUSTED_PROXIES).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8', '::1'])
  })
})

describe('the server process', () => {
  let servers: BuiltServers
  beforeAll(async () => {
    servers = await buildServers()
  })
  afterAll(() => servers.remove())

  it('names every mistake at once, in Chinese, and no value', async () => {
    const WRONG = {
      DATABASE_URL: 'mysql://root:pa55word@db',
      TOKEN_SECRET: 'sh0rt',
      WECHAT_SECRET: 'wr0ng',
      PORT: '99999',
      PHONE_KEYS: '',
    }
    const { ended, said } = servers.launch(WRONG)
    expect(await ended).toBe(1)
    const lines = said().trim().split('\n').slice(1)
    expect(lines.map((line) => line.trim().split('：')[0]).sort()).toEqual(Object.keys(WRONG).sort())
    for (const line of lines) expect(line).toMatch(/\p{Script=Han}/u)
    for (const value of ['pa55word', 'sh0rt', 'wr0ng', '99999', SECRETS.PHONE_INDEX_KEY])
      expect(said()).not.toContain(value)
  })

  it('ends when there is no database, and does not say its password', async () => {
    const { ended, said } = servers.launch({ DATABASE_URL: GOOD.DATABASE_URL })
    expect(await ended).toBe(1)
    expect(said()).toContain('"event":"died"')
    expect(said()).not.toContain('pa55word')
  })
})

it('config/server/example.env explains every setting, and no other, and fills in none', () => {
  const text = readFileSync(path.join(__dirname, '../../config/server/example.env'), 'utf8')
  const blocks = text.split(/\n\n+/).filter((block) => /^[A-Z_]+=/m.test(block))
  const named = blocks.flatMap((block) =>
    [...block.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => ({ name, value })),
  )
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(SettingsSchema.entries).sort())
  for (const { value } of named) expect(value).toBe('')
  for (const block of blocks) expect(block).toMatch(/^# .*\p{Script=Han}.*\n(#.*\n)*[A-Z]/u)
  // The defaults that it tells are those that hold.
  const defaults = settingsOf(GOOD)
  for (const name of [
    'PORT',
    'METRICS_PORT',
    'DATABASE_CONNECTIONS',
    'STATEMENT_TIMEOUT_MS',
    'MOST_AT_ONCE',
    'SLOW_MS',
    'CLOCK_SECONDS',
    'STOP_SECONDS',
    'PERSON_CALLS_PER_MINUTE',
    'ADDRESS_CALLS_PER_MINUTE',
    'ADDRESS_SIGN_INS_PER_MINUTE',
  ] as const)
    expect(blocks.find((block) => block.includes(`${name}=`))).toContain(`${defaults[name]}`)
})
