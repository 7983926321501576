import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildServer } from './build-server'

const FOLDER = 'dist/server'

/**
 * How Node runs the server. A rush leaves many short-lived objects: room for them saves a tenth of the time that goes into
 * clearing up. Put the same into a service file.
 */
export const NODE_OPTIONS = ['--enable-source-maps', '--max-semi-space-size=64'] as const

const SOURCES = ['cloudfunctions', 'src/contract', 'package-lock.json']

const changedAt = (file: string): number => {
  const { mtimeMs } = statSync(file)
  if (!statSync(file).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => changedAt(path.join(file, name))))
}

function isBuilt(): boolean {
  const bundle = path.join(FOLDER, 'main.js')
  return existsSync(bundle) && SOURCES.every((source) => changedAt(source) < statSync(bundle).mtimeMs)
}

// What runs is the bundle in a process of its own, just as on a server that has nothing but the bundle.
async function serve() {
  if (!isBuilt()) await buildServer({ folder: FOLDER })
  if (!existsSync('dist/h5/index.html')) console.warn('还没有浏览器版（npm run build:h5）：只有接口，没有网页。')
  const server = spawn(process.execPath, [...NODE_OPTIONS, path.join(FOLDER, 'main.js')], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
  server.once('exit', (code) => process.exit(code ?? 1))
}

if (require.main === module)
  serve().catch((fault: unknown) => {
    console.error(fault)
    process.exit(1)
  })
