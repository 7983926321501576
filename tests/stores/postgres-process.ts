import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { program } from './postgres-binaries'

export interface User {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: somebody else to run it as, where that is needed. */
export function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  throw new Error('running as root, and there is no user postgres or nobody to run PostgreSQL as')
}

/** The programs themselves, or a copy in `base` when they lie where the user may not look. */
export function reachable(bin: string, base: string, user: User | undefined): string {
  try {
    execFileSync(program(bin, 'postgres'), ['--version'], { ...user, cwd: base, stdio: 'pipe' })
    return bin
  } catch {
    cpSync(dirname(bin), join(base, 'native'), { recursive: true, verbatimSymlinks: true })
    return join(base, 'native/bin')
  }
}

/** Starts a server process and waits until it takes connections. */
export function serve(file: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.removeListener('exit', endWithUs))
  return new Promise<ChildProcess>((resolve, reject) => {
    let log = ''
    child.stderr.on('data', (data: Buffer) => {
      log = (log + data).slice(-4_000)
      if (log.includes('ready to accept connections')) resolve(child)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)))
  })
}

export const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
