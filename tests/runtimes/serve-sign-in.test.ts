import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { emptyDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { LoopbackWechat } from '../wechat/loopback-wechat'
import { askOnce } from './ask-once'
import { type BuiltServer, type BuiltServers, buildServers, SECRETS } from './built-server'

let postgres: PostgresServer
let servers: BuiltServers
let wechat: LoopbackWechat
let url: string
beforeAll(async () => {
  ;[postgres, servers, wechat] = await Promise.all([
    startPostgres(systemBinaries() ?? shippedBinaries()),
    buildServers(),
    LoopbackWechat.start(),
  ])
  url = await emptyDatabase(postgres)
}, 60_000)
afterAll(async () => {
  servers?.remove()
  await wechat?.stop()
  await postgres?.stop()
})

const start = (env: Record<string, string> = {}) =>
  servers.start({ DATABASE_URL: url, WECHAT_ORIGIN: wechat.origin, ...env })
const signIn = async ({ port }: BuiltServer, code: string) =>
  (await askOnce(port, 'account.signIn', { code }, '')).body as { ok: boolean; value: { access: string } }
const visits = async ({ port }: BuiltServer, as: string) => (await askOnce(port, 'booking.listMyVisits', {}, as)).status

it('the shipped server signs people in by WeChat, in one process for all, and with a new key beside the old one', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const { value } = await signIn(one, 'code-of-resident')
  expect(await signIn(two, 'code-of-resident')).toMatchObject({ ok: false, refusal: 'sign-in-refused' })
  const bearer = `Bearer ${value.access}`
  expect([await visits(one, bearer), await visits(two, bearer)]).toEqual([200, 200])
  for (const other of ['', 'Demo demo-resident-1', `Bearer ${value.access}x`, value.access])
    expect(await visits(one, other)).toBe(401)

  const newKey = 'a-new-key-for-tests-a-new-key-for-tests'
  const rotated = await start({ TOKEN_SECRET: `${newKey},${SECRETS.TOKEN_SECRET}` })
  expect(await visits(rotated, bearer)).toBe(200)
  const dropped = await start({ TOKEN_SECRET: newKey })
  expect(await visits(dropped, bearer)).toBe(401)
  await Promise.all([one, two, rotated, dropped].map((server) => server.stop()))
}, 60_000)

it('a number that was left is sealed by the keys of the settings, and leaving it is in the log', async () => {
  const server = await start()
  const { value } = await signIn(server, 'code-of-somebody')
  const leave = { phone: '13800138000', agreedTo: '2026-11' }
  const left = await askOnce(server.port, 'account.leavePhone', leave, `Bearer ${value.access}`)
  expect(left.body).toMatchObject({ ok: true, value: { phone: '138****8000' } })
  expect(server.said()).toMatch(/audit-head people-\d+ 1 [0-9a-f]{64}/)
  expect(server.said()).not.toContain('13800138000')
  await server.stop()
})
