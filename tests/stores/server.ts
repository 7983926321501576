import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import pg from 'pg'
import { migrateServer } from '../../cloudfunctions/store/migrate'
import { program } from './postgres-binaries'
import { end, freePort, reachable, serve, unprivileged } from './postgres-process'

export interface PostgresServer {
  /** Of its first database, as a superuser. */
  readonly url: string
  /** Of the main process. */
  readonly pid: number
  /** As a power cut: nothing is said to anybody. */
  crash(): Promise<void>
  /** Again on the same data, after a crash. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

const WINDOWS = process.platform === 'win32'
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A PostgreSQL of its own in a temporary folder. `durable`: commits wait for the disk, as in production. */
export async function startPostgres(bin: string, { durable = false } = {}): Promise<PostgresServer> {
  const base = mkdtempSync(join(tmpdir(), 'pg-'))
  const user = unprivileged()
  chmodSync(base, 0o755)
  if (user) chownSync(base, user.uid, user.gid)
  const programs = reachable(bin, base, user)
  const data = join(base, 'data')
  const options = { ...user, cwd: base, env: { ...process.env, LC_ALL: 'C' } }
  const initArgs = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(program(programs, 'initdb'), initArgs, { ...options, stdio: 'pipe' })

  // A socket file in our own folder cannot be taken by anybody else, unlike a port.
  const port = WINDOWS ? await freePort() : 5432
  const listen = WINDOWS ? ['listen_addresses=127.0.0.1'] : ['listen_addresses=', `unix_socket_directories=${base}`]
  const settings = [...listen, `port=${port}`, 'max_connections=200', ...(durable ? [] : QUICK)]
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const start = () => serve(program(programs, 'postgres'), args, options)
  let running = await start()

  return {
    url: WINDOWS
      ? `postgres://postgres@127.0.0.1:${port}/postgres`
      : `postgres://postgres@localhost/postgres?host=${base}`,
    get pid() {
      return running.pid ?? 0
    },
    crash: () => end(running, 'SIGKILL'),
    restart: async () => {
      // What the killed process left behind holds its memory for a moment longer.
      for (let left = 100; ; left--) {
        try {
          running = await start()
          return
        } catch (error) {
          if (left === 0) throw error
          await later(100)
        }
      }
    },
    stop: async () => {
      await end(running, 'SIGINT')
      rmSync(base, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The server that TEST_DATABASE_URL names, which is used but neither started nor stopped. */
export function givenServer(): PostgresServer | undefined {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return undefined
  const never = () => Promise.reject(new Error('the server of TEST_DATABASE_URL is not ours to stop'))
  return { url, pid: 0, crash: never, restart: never, stop: async () => {} }
}

const templates = new Map<string, Promise<string>>()

/** A new database of a server's with the tables in it, its url: a copy of one that is migrated once. */
export async function freshDatabase({ url }: Pick<PostgresServer, 'url'>): Promise<string> {
  if (!templates.has(url)) templates.set(url, migratedDatabase(url))
  const template = await templates.get(url)
  const name = newName()
  await asked(url, `create database ${name} template ${template}`)
  return withDatabase(url, name)
}

async function migratedDatabase(url: string): Promise<string> {
  const migrated = await emptyDatabase({ url })
  await migrateServer(migrated)
  return new URL(migrated).pathname.slice(1)
}

/** A new database of a server's with nothing in it, its url. */
export async function emptyDatabase({ url }: Pick<PostgresServer, 'url'>): Promise<string> {
  const name = newName()
  await asked(url, `create database ${name}`)
  return withDatabase(url, name)
}

const newName = () => `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** Asks a server one thing, on a connection of its own. */
export async function asked(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
