import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { version } from 'miniprogram-compiler/package.json'

type CompilerName = 'wcc' | 'wcsc'

export interface Compiled {
  readonly ok: boolean
  readonly output: string
  readonly complaint: string
}

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** Runs Tencent's own compiler: wcc for WXML and WXS, wcsc for WXSS. */
export function runCompiler(name: CompilerName, args: readonly string[], folder: string): Compiled {
  const run = spawnSync(executable(name), args, { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' })
  if (run.error) throw new Error(`${name} does not run on ${process.platform} ${process.arch}: ${run.error.message}`)
  return { ok: run.status === 0, output: run.stdout, complaint: run.stderr.trim() }
}

/** The binary for this platform; throws where Tencent ships none, because a gate that cannot look must not pass. */
export function shippedBinary(name: CompilerName, platform: NodeJS.Platform = process.platform): string {
  const folder = FOLDERS[platform]
  if (!folder) throw new Error(`miniprogram-compiler ships ${name} for Linux, macOS and Windows, not for ${platform}`)
  const file = platform === 'win32' ? `${name}.exe` : name
  const shipped = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder, file)
  if (!existsSync(shipped)) throw new Error(`miniprogram-compiler lacks ${shipped}: run npm ci`)
  return shipped
}

// The package ships its Linux binaries without the right to execute them, and an installed package is not ours to change.
function executable(name: CompilerName): string {
  const shipped = shippedBinary(name)
  if (mayExecute(shipped)) return shipped
  const modules = path.resolve(shipped, '../../../..')
  const copy = path.join(modules, '.cache', `miniprogram-compiler-${version}`, name)
  if (existsSync(copy)) return copy
  mkdirSync(path.dirname(copy), { recursive: true })
  // Renamed into place, because two test files may come here at once and a half-written binary does not run.
  const draft = `${copy}.${process.pid}`
  copyFileSync(shipped, draft)
  chmodSync(draft, 0o755)
  renameSync(draft, copy)
  return copy
}

function mayExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
