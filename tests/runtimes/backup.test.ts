import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { plantFair, slotId } from '../load/fair'
import { program, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { askOnce } from './ask-once'
import { ANYBODY, type BuiltServers, buildServers } from './built-server'

const bin = systemBinaries()
const canDump = bin !== undefined && process.platform !== 'win32' && existsSync(program(bin, 'pg_dump'))
const SCRIPTS = path.join(__dirname, '../../config/server')

if (!canDump) test.skip('this machine has no pg_dump: backup and restore were not tried', () => {})
else describe('backup and restore, on a real PostgreSQL', backupAndRestore)

function backupAndRestore() {
  let postgres: PostgresServer
  let servers: BuiltServers
  let url: string
  let folder: string

  beforeAll(async () => {
    ;[postgres, servers] = await Promise.all([startPostgres(bin ?? ''), buildServers(ANYBODY)])
    folder = mkdtempSync(path.join(tmpdir(), 'backups-'))
    url = await freshDatabase(postgres)
    const { store, close } = await openPostgres({ url })
    await plantFair(store, 4, 100)
    await close()
  }, 60_000)
  afterAll(async () => {
    servers?.remove()
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (script: string, argument: string, env: Record<string, string> = {}) =>
    promisify(execFile)(path.join(SCRIPTS, script), [argument], {
      env: { PATH: `${bin}:${process.env.PATH}`, DATABASE_URL: url, REAPPLY_ERASURES: 'true', ...env },
    })
  const backups = () => readdirSync(folder).filter((name) => name.endsWith('.dump'))
  const bookingsOf = async (database: string) =>
    (await asked(database, 'select person_id from bookings order by person_id')).map(({ person_id }) => person_id)
  const databases = async () =>
    (await asked(url, 'select datname from pg_database order by datname')).map(({ datname }) => datname)
  const book = (port: number, person: number) =>
    askOnce(
      port,
      'booking.bookVisit',
      {
        requestId: `request-${person}`,
        slotId: slotId(person % 4),
        instruments: [{ kind: 'bp-auto', model: '', note: '' }],
      },
      `person-${100 + person}`,
    )
  const people = (from: number, below: number) => Array.from({ length: below - from }, (_, n) => from + n)

  it('brings back what there was, without those who have asked to be deleted since, and the server goes on with it', async () => {
    const server = await servers.start({ DATABASE_URL: url })
    const before = await Promise.all(people(0, 40).map((person) => book(server.port, person)))
    // A backup while people book: it is one moment, and nobody is kept waiting.
    const [{ stdout }] = await Promise.all([
      run('backup.sh', folder),
      ...people(40, 60).map((person) => book(server.port, person)),
    ])
    await server.stop()
    const [name] = backups()
    expect(stdout).toContain(name)
    const dump = path.join(folder, name ?? '')
    expect(statSync(dump).mode & 0o077).toBe(0)

    const journal = path.join(folder, 'journal')
    writeFileSync(journal, 'person-103')
    const erase = `psql --quiet "$DATABASE_URL" -c "delete from bookings where person_id = '$(cat "$ERASURE_JOURNAL")'"`
    const restored = await run('restore.sh', dump, { ERASURE_JOURNAL: journal, REAPPLY_ERASURES: erase })
    const old = new URL(url).pathname.slice(1)
    const fresh = new RegExp(`${old}_\\d{14}_\\d+`).exec(restored.stdout)?.[0] ?? ''
    const freshUrl = url.replace(old, fresh)
    const kept = await bookingsOf(freshUrl)
    expect(kept).not.toContain('person-103')
    expect(kept.length).toBeGreaterThanOrEqual(39)
    expect(await bookingsOf(url)).toHaveLength(60)

    const next = await servers.start({ DATABASE_URL: freshUrl })
    const again = await Promise.all(
      people(0, 40)
        .filter((n) => n !== 3)
        .map((person) => book(next.port, person)),
    )
    expect(again.map(({ body }) => body)).toEqual(before.filter((_, n) => n !== 3).map(({ body }) => body))
    expect((await book(next.port, 77)).status).toBe(200)
    await next.stop()
  }, 60_000)

  it('keeps the backups of the last days, and none that is not whole', async () => {
    const first = 'jiliang-20200101-000000.dump'
    const old = path.join(folder, first)
    renameSync(path.join(folder, backups()[0] ?? ''), old)
    const month = Date.now() / 1000 - 32 * 86_400
    utimesSync(old, month, month)
    await expect(run('backup.sh', folder, { DATABASE_URL: url.replace('/test_', '/no_') })).rejects.toThrow()
    expect(backups()).toEqual([first])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    await run('backup.sh', folder)
    expect(backups()).toHaveLength(1)
    expect(backups()).not.toContain(first)
  })

  it('restores nothing from half a backup, nor without deleting again who asked for it', async () => {
    const dump = path.join(folder, backups()[0] ?? '')
    const before = await databases()
    const half = path.join(folder, 'half')
    writeFileSync(half, readFileSync(dump).subarray(0, statSync(dump).size - 1500))
    const outcome = (file: string, env = {}) =>
      run('restore.sh', file, env).then(
        () => 'restored',
        (error: { stderr: string }) => error.stderr,
      )
    expect(await outcome(half)).toContain('没有恢复')
    writeFileSync(half, 'no backup at all')
    expect(await outcome(half)).toContain('不是完整的备份')
    expect(await outcome(dump, { REAPPLY_ERASURES: 'false' })).toContain('没能把要求删除的人再删一遍')
    expect(await databases()).toEqual(before)
  }, 60_000)
}
