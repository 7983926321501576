import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildServer } from '../../config/build-server'

/** Settings with which the shipped server starts; none of them is anybody's. */
export const SECRETS = {
  TOKEN_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_SECRET: '0123456789abcdef0123456789abcdef',
  PHONE_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  PHONE_INDEX_KEY: 'i1:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=',
  ERASURE_JOURNAL: path.join(tmpdir(), 'erasures-of-tests'),
}

/** What `stop` answers when all went well. Windows ends a process where it stands. */
export const ENDED_WELL = process.platform === 'win32' ? null : 0

export type LogLine = Record<string, unknown> & { readonly event?: string; readonly pid: number; readonly time: string }

export interface BuiltServer {
  readonly child: ChildProcess
  readonly origin: string
  readonly port: number
  readonly metricsPort: number
  /** What it has written so far, line by line. */
  log(): LogLine[]
  /** All of it, as it came. */
  said(): string
  /** Its exit code, once it has ended. */
  readonly ended: Promise<unknown>
  metrics(): Promise<string>
  /** As systemd does it. */
  stop(): Promise<unknown>
  /** As a power cut does it. */
  kill(): Promise<unknown>
}

/** Bundles of the server in a folder of their own; `remove` takes them away and ends what still runs. */
export async function buildServers(entry?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'server-'))
  const bundle = await buildServer({ folder: path.join(folder, 'server'), ...(entry ? { entry } : {}) })
  const children = new Set<ChildProcess>()
  return {
    bundle,
    start: async (env: NodeJS.ProcessEnv, from = bundle) => {
      const process = launch(from, env)
      children.add(process.child)
      return started(process)
    },
    launch: (env: NodeJS.ProcessEnv, from = bundle) => {
      const process = launch(from, env)
      children.add(process.child)
      return process
    },
    remove: () => {
      for (const child of children) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type BuiltServers = Awaited<ReturnType<typeof buildServers>>

export const ANYBODY = 'tests/runtimes/anybody-server.ts'

function launch(bundle: string, env: NodeJS.ProcessEnv) {
  const ports = { PORT: '0', METRICS_PORT: '0', NODE_ENV: 'production', SITE_FOLDER: '/nowhere' }
  const child = spawn(process.execPath, [bundle], {
    env: { PATH: process.env.PATH, ...ports, ...SECRETS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  const ended = once(child, 'exit').then(([code]: unknown[]) => code)
  return { child, ended, said: () => text }
}

async function started({ child, ended, said }: ReturnType<typeof launch>): Promise<BuiltServer> {
  const log = () =>
    said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .flatMap(parsed)
  const start = () => log().find(({ event }) => event === 'started')
  const failed = ended.then(() => Promise.reject(new Error(`the server did not start: ${said()}`)))
  failed.catch(() => {})
  while (!start()) await Promise.race([once(child.stdout, 'data'), failed])
  const { address, metricsPort } = start() as unknown as { address: string; metricsPort: number }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    child,
    ended,
    said,
    log,
    origin: address,
    port: Number(new URL(address).port),
    metricsPort,
    metrics: async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function parsed(line: string): LogLine[] {
  try {
    return [JSON.parse(line) as LogLine]
  } catch {
    return [] // the last line, half of it
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const last = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`not within ${seconds} s: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
