import { type ChildProcess, spawn } from 'node:child_process'
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openPglite } from '../../cloudfunctions/store/pglite'
import { FolderInUse } from '../../cloudfunctions/store/pglite-lock'
import { buildTemplate } from '../../cloudfunctions/store/pglite-template'
import { booking } from './conformance/sample-documents'

let folder: string
const children = new Set<ChildProcess>()
beforeAll(() => buildTemplate())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(async () => {
  await Promise.all([...children].map(kill))
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that does one task of pglite-process.ts; its lines come one by one. */
function start(task: string) {
  const script = join(__dirname, 'pglite-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, task, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  return { child, lines: createInterface({ input: child.stdout }) }
}

const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    children.delete(child)
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

async function allLines(task: string): Promise<string[]> {
  const said: string[] = []
  for await (const line of start(task).lines) said.push(line)
  return said
}

const firstLine = (lines: ReturnType<typeof createInterface>) =>
  new Promise<string>((resolve) => lines.once('line', resolve))

test('a second process is refused 20 times of 20, in words; after a kill the folder is free', async () => {
  const holder = start('hold')
  expect(await firstLine(holder.lines)).toBe('open')
  const tries = await Promise.all([allLines('try'), allLines('try'), allLines('try'), allLines('try')])
  expect(tries.flat()).toHaveLength(20)
  for (const line of tries.flat()) expect(line).toMatch(/^FolderInUse: 数据文件夹正在被另一个程序使用：.*请先关闭/)
  await kill(holder.child)
  const { close } = await openPglite({ folder })
  await close()
})

test('the same process cannot open it twice, by no other name either; closing frees it', async () => {
  const first = await openPglite({ folder })
  await expect(openPglite({ folder })).rejects.toBeInstanceOf(FolderInUse)
  const otherName = `${folder}-link`
  fs.symlinkSync(folder, otherName, 'junction')
  await expect(openPglite({ folder: otherName })).rejects.toBeInstanceOf(FolderInUse)
  rmSync(otherName)
  await first.close()
  await (await openPglite({ folder })).close()
})

const onPosix = process.platform === 'win32' ? test.skip : test
onPosix('nobody else can look into the folder', async () => {
  fs.chmodSync(folder, 0o755)
  const { close } = await openPglite({ folder })
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  await close()
})

test('a fresh folder opens within 3 s', async () => {
  const [fresh] = await allLines('measure')
  const [again] = await allLines('measure')
  const seconds = Number(fresh) / 1000
  process.stdout.write(`PGlite: fresh folder ${seconds.toFixed(2)} s (budget 3 s, ratio ${(seconds / 3).toFixed(2)}), `)
  process.stdout.write(`existing ${(Number(again) / 1000).toFixed(2)} s\n`)
  expect(seconds).toBeLessThan(9) // three times the budget: other work on the machine must not fail this
})

test('what an interrupted first start has left is cleared away', async () => {
  mkdirSync(join(folder, 'database.draft'))
  writeFileSync(join(folder, 'database.draft', 'PG_VERSION'), '18')
  const { store, close } = await openPglite({ folder })
  expect(await store.bookings.insert([booking()])).toBe('inserted')
  await close()
  expect(existsSync(join(folder, 'database.draft'))).toBe(false)
  expect(readdirSync(folder)).toContain('database')
})

test('a commit is on the disk before it is answered', async () => {
  const { store, close } = await openPglite({ folder })
  const syncs = jest.spyOn(fs, 'fdatasyncSync')
  for (let i = 1; i <= 5; i++) {
    await store.bookings.insert([booking()])
    expect(syncs.mock.calls.length).toBeGreaterThanOrEqual(i)
  }
  syncs.mockRestore()
  await close()
})

test('killed in the middle of a thousand bookings: every acknowledged one is there', async () => {
  const { child, lines } = start('book')
  const acknowledged: string[] = []
  for await (const line of lines) {
    acknowledged.push(line)
    if (acknowledged.length === 1000) child.kill('SIGKILL')
  }
  await kill(child)
  const { store, close } = await openPglite({ folder })
  const found = await Promise.all(acknowledged.map((id) => store.bookings.get(id)))
  expect(acknowledged.length).toBeGreaterThanOrEqual(1000)
  expect(found.filter((doc) => doc === undefined)).toHaveLength(0)
  await close()
})
