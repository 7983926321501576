import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { leavePhone } from '#contract/contact'
import { headLine } from '../../cloudfunctions/features/audit/head-line'
import { recordAct } from '../../cloudfunctions/features/audit/record-act'
import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { leaving, someKeys } from '../account/phone-world'
import { productOn } from '../kernel/open-product'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'

let server: PostgresServer
let url: string
let open: OpenStore
let folder: string
beforeAll(async () => {
  server = await startPostgres(systemBinaries() ?? shippedBinaries())
  url = await freshDatabase(server)
  open = await openPostgres({ url })
  folder = mkdtempSync(path.join(tmpdir(), 'operator-'))
})
afterAll(async () => {
  await open.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ROOT = path.join(__dirname, '../..')

/** Runs a command as its npm script does. */
const run = (name: string, args: readonly string[] = [], env: Record<string, string> = { DATABASE_URL: url }) =>
  new Promise<{ code: number; out: string; error: string }>((done) => {
    const file = path.join('cloudfunctions/server', `${name}.ts`)
    const { DATABASE_URL: _, ERASURE_JOURNAL: __, ...rest } = process.env
    execFile(
      process.execPath,
      ['--import', 'tsx', file, ...args],
      { cwd: ROOT, env: { ...rest, ...env } },
      (fault, out, error) => done({ code: Number(fault?.code ?? 0), out, error }),
    )
  })
const kept = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('audit:verify prints the ends of sound chains, and fails for one that was cut, with the log beside it', async () => {
  const lines: string[] = []
  const { world } = productOn(open.store, { onAudit: (head) => lines.push(`{"msg":"${headLine(head)}"}`) })
  const fact = { at: 1, by: 'p-1', act: 'phone.read', subject: 'p-2', detail: {} }
  for (let n = 0; n < 3; n++) await recordAct(world, 'lab-cut', fact)
  const log = kept('server.log', lines.join('\n'))
  const sound = await run('verify-audit', [log])
  expect([sound.code, sound.out]).toEqual([0, expect.stringMatching(/^audit-head lab-cut 3 [0-9a-f]{64}\n$/)])
  await open.store.audit.removeIf('lab-cut#3', {})
  expect((await run('verify-audit')).code).toBe(0)
  const cut = await run('verify-audit', [log])
  expect([cut.code, cut.error]).toEqual([1, expect.stringContaining('lab-cut 第 3 条')])
})

test('reapply-erasures enters and does again what a journal tells', async () => {
  const product = productOn(open.store, { phoneKeys: someKeys() })
  await product.get(leavePhone, leaving(), 'wx-back')
  const journal = kept('erasures.jsonl', '{"personId":"wx-back","at":5}\n{"personId":"wx-to')
  const done = await run('reapply-erasures', [journal])
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(/1 个人.*又处理了 1 份/s)])
  expect(done.out).toContain('1 行读不出来')
  expect(await open.store.contacts.get('wx-back')).toBeUndefined()
  const usual = { DATABASE_URL: url, ERASURE_JOURNAL: journal }
  expect((await run('reapply-erasures', [], usual)).out).toContain('又处理了 0 份')
})

test('phone:keys makes a new key each time, and counts what lies under which', async () => {
  await productOn(open.store, { phoneKeys: someKeys() }).get(leavePhone, leaving(), 'wx-counted')
  const [one, two] = await Promise.all([run('phone-keys-report', [], {}), run('phone-keys-report')])
  const keyOf = (out: string) => /k\d{8}:[\w+/]{43}=/.exec(out)?.[0]
  const made = [keyOf(one.out), keyOf(two.out)]
  for (const key of made) expect(Buffer.from(key?.split(':')[1] ?? '', 'base64')).toHaveLength(32)
  expect(new Set(made).size).toBe(2)
  expect(two.out).toContain('k1.i1：1 个')
})

test('what is missing is said in one line', async () => {
  for (const [name, args] of [
    ['verify-audit', []],
    ['reapply-erasures', [kept('empty', '')]],
  ] as const) {
    const failed = await run(name, args, {})
    expect([failed.code, failed.error]).toEqual([1, expect.stringMatching(/^请用环境变量 DATABASE_URL.*\n$/)])
  }
  expect((await run('reapply-erasures')).error).toContain('请写上删除日志的位置')
})
