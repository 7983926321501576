import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface DemoSite {
  readonly address: string
  stop(): Promise<void>
}

/** The product as a newcomer starts it: built browser version, embedded database in an empty folder, demo of one campaign. */
export function startSite(): Promise<DemoSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'cloudfunctions/server/local.ts'], {
    env: { ...process.env, NODE_ENV: 'development', PORT: '0', DATA_FOLDER: folder, DEMO_CAMPAIGNS: 'one' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () =>
    new Promise<void>((stopped) => {
      child.once('exit', () => {
        rmSync(folder, { recursive: true, force: true })
        stopped()
      })
      child.kill('SIGTERM')
    })
  return new Promise((started, failed) => {
    child.once('exit', (code) => failed(new Error(`the demo server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(chunk.toString())?.[0]
      if (address) started({ address, stop })
    })
  })
}
