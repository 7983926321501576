import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildServer } from '../../config/build-server'
import { NODE_OPTIONS } from '../../config/serve'

export interface BenchServer {
  readonly port: number
  stop(): Promise<void>
}

/** Starts the load tests' server on a database, bundled and started as `npm run serve` does it, with a fair planted. */
export async function startBenchServer(
  url: string,
  slots: number,
  places: number,
  more: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-server-'))
  const bundle = await buildServer({ folder, entry: path.join(__dirname, 'bench-server.ts') })
  const child = spawn(process.execPath, [...NODE_OPTIONS, bundle], {
    env: { ...process.env, DATABASE_URL: url, SLOTS: `${slots}`, PLACES: `${places}`, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    await stopped(child)
    rmSync(folder, { recursive: true, force: true })
  }
  return new Promise((started, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const port = /listening (\d+)/.exec(chunk.toString())?.[1]
      if (port) started({ port: Number(port), stop })
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
