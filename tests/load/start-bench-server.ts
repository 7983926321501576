import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export interface BenchServer {
  readonly port: number
  stop(): Promise<void>
}

/** Starts the load tests' server on a database, with a fair of `slots` × `places` planted. */
export function startBenchServer(url: string, slots: number, places: number): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'bench-server.ts')], {
    env: { ...process.env, DATABASE_URL: url, SLOTS: `${slots}`, PLACES: `${places}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((started, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const port = /listening (\d+)/.exec(chunk.toString())?.[1]
      if (port) started({ port: Number(port), stop: () => stopped(child) })
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
