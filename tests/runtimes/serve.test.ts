import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { emptyDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { askOnce } from './ask-once'
import { type BuiltServers, buildServers, ENDED_WELL, SECRETS, until } from './built-server'

let postgres: PostgresServer
let servers: BuiltServers
beforeAll(async () => {
  ;[postgres, servers] = await Promise.all([startPostgres(systemBinaries() ?? shippedBinaries()), buildServers()])
}, 60_000)
afterAll(async () => {
  servers?.remove()
  await postgres?.stop()
})

const whoAmI = async (port: number, as: string) => (await askOnce(port, 'account.whoAmI', {}, as)).body.value

it('npm run serve builds the server, runs it on an empty database, and hands on the signal to stop', async () => {
  const env = {
    ...process.env,
    ...SECRETS,
    DATABASE_URL: await emptyDatabase(postgres),
    PORT: '0',
    METRICS_PORT: '0',
    NODE_ENV: 'production',
  }
  const cwd = path.join(__dirname, '../..')
  const child = spawn(process.execPath, ['--import', 'tsx', 'config/serve.ts'], { cwd, env })
  const ended = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  try {
    await until(() => said.includes('"event":"started"') || child.exitCode !== null, 40)
    const address = /"address":"(http:[^"]+)"/.exec(said)?.[1] ?? ''
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    // Nobody plays anybody where real people are.
    expect(await whoAmI(Number(new URL(address).port), 'Demo demo-resident-1')).toMatchObject({
      personId: null,
      demoIdentities: [],
    })
    child.kill('SIGTERM')
    await ended
    if (ENDED_WELL !== null) expect([child.exitCode, said]).toEqual([0, expect.stringContaining('"event":"stopped"')])
  } finally {
    child.kill('SIGKILL')
  }
}, 60_000)

it('shows the demo on PostgreSQL where it is told to, and only to the identities of the demo', async () => {
  const demo = { DATABASE_URL: await emptyDatabase(postgres), DEMO_IDENTITIES: 'yes', NODE_ENV: 'test' }
  const server = await servers.start({ ...demo, TOKEN_SECRET: '' })
  expect(await whoAmI(server.port, 'Demo demo-resident-1')).toMatchObject({ personId: 'demo-resident-1' })
  expect(await whoAmI(server.port, 'Demo somebody')).toMatchObject({ personId: null })
  const home = await askOnce(server.port, 'campaign.home', {}, 'Demo demo-resident-1')
  expect(home.body).toMatchObject({ ok: true, value: { campaign: { title: expect.stringContaining('世界计量日') } } })
  expect(await server.stop()).toBe(ENDED_WELL)
})
