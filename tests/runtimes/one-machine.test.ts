import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'one-machine-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The server that `npm start` ends in, as a process of its own. */
function start(nodeEnv: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cloudfunctions/server/local.ts'], {
    cwd: path.join(__dirname, '../..'),
    env: { ...process.env, NODE_ENV: nodeEnv, PORT: '0', DATA_FOLDER: path.join(folder, 'data') },
  })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const ended = once(child, 'exit').then(([code]: unknown[]) => code)
  const address = async () => {
    while (!said.includes('http://')) await Promise.race([once(child.stdout, 'data'), ended.then(() => fail(said))])
    return /http:\/\/[\d.:]+/.exec(said)?.[0] ?? fail(said)
  }
  return { child, ended, address, said: () => said }
}

function fail(said: string): never {
  throw new Error(`the server did not start: ${said}`)
}

async function call<T>(address: string, name: string, input: object): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: 'Demo demo-resident-1' }
  const response = await fetch(`${address}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
  return ((await response.json()) as { value: T }).value
}

it('refuses to run where real people would trust it: anybody may be anybody in the demo', async () => {
  const { ended, said } = start('production')
  expect(await ended).toBe(1)
  expect(said()).toContain('演示身份不能用于正式环境')
})

it('runs a demo that a newcomer can play at once, and keeps what they did when it is stopped', async () => {
  const first = start('development')
  const address = await first.address()
  const { demoIdentities } = await call<{ demoIdentities: object[] }>(address, 'account.whoAmI', {})
  expect(demoIdentities.length).toBeGreaterThan(2)
  const { questions, attemptId } = await call<{ questions: object[]; attemptId: string }>(
    address,
    'quiz.startAttempt',
    {},
  )
  expect(questions).toHaveLength(10)
  first.child.kill('SIGTERM')
  if (process.platform !== 'win32') expect(await first.ended).toBe(0)
  else await first.ended

  const second = start('development')
  const again = await call<{ openAttemptId: string }>(await second.address(), 'quiz.status', {})
  expect(again.openAttemptId).toBe(attemptId)
  second.child.kill('SIGTERM')
  await second.ended
})
