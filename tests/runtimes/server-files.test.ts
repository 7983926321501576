import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings, SettingsSchema } from '../../cloudfunctions/server/settings'
import { SECRETS } from './built-server'

// Neither Docker nor nginx runs where this was made: the files are held against the server and against each other.
const FOLDER = path.join(__dirname, '../../config/server')
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** What stands indented below a line of YAML. */
function below(text: string, line: string): string {
  const [, indent = '', rest = ''] = new RegExp(`^( *)${line}\\n((?:\\1 +.*\\n|\\n)*)`, 'm').exec(text) ?? []
  if (rest === '') throw new Error(`nothing below ${line}`)
  return rest.replaceAll(`\n${indent}`, '\n')
}

const settings = readSettings({ ...SECRETS, DATABASE_URL: 'postgres://a:b@c/d' })
if ('mistakes' in settings) throw new Error(settings.mistakes.join())

describe('compose.yaml', () => {
  const compose = read('compose.yaml')

  it('is YAML that is indented by two, without a tab, and every anchor that is used is there', () => {
    for (const line of compose.split('\n')) expect((/^ */.exec(line)?.[0].length ?? 0) % 2).toBe(0)
    expect(compose).not.toContain('\t')
    const anchors = new Set(found(compose, /&(\w+)/g))
    for (const used of found(compose, /\*(\w+)/g)) expect(anchors).toContain(used)
  })

  it('starts a database, two processes and nginx, and only nginx can be reached from outside', () => {
    const services = below(compose, 'services:')
    expect(found(services, /^ {2}([\w-]+):$/gm)).toEqual(['database', 'app-1', 'app-2', 'nginx'])
    expect(found(compose, /^ *(ports):$/gm)).toHaveLength(1)
    expect(below(services, 'nginx:')).toContain('ports:')
    expect(found(compose, /image: (postgres|nginx):\d/g)).toEqual(['postgres', 'nginx'])
  })

  it('gives only settings that the server knows, and no secret', () => {
    const given = below(below(compose, 'x-app: &app'), 'environment:')
    for (const name of found(given, /^ *([A-Z_]+):/gm)) expect(Object.keys(SettingsSchema.entries)).toContain(name)
    expect(found(compose, /POSTGRES_PASSWORD: (.*)/g)).toEqual([expect.stringMatching(/^\$\{POSTGRES_PASSWORD:\?/)])
    const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])
    expect(grace).toBeGreaterThan(settings.STOP_SECONDS)
  })

  it('trusts as proxy the one address that nginx has', () => {
    const trusted = /TRUSTED_PROXIES: (\S+)/.exec(compose)?.[1]
    expect(/ipv4_address: (\S+)/.exec(compose)?.[1]).toBe(trusted)
  })

  it('mounts only what is there or what the operator is told to make', () => {
    const mounted = found(compose, /- \.\/([\w./-]+):/g)
    for (const file of mounted)
      expect(existsSync(path.join(FOLDER, file)) || compose.includes(`${file}/`) || file === 'journal').toBe(true)
    expect(existsSync(path.join(FOLDER, '../..', 'config/server/Dockerfile'))).toBe(true)
  })
})

describe('nginx.conf', () => {
  const nginx = read('nginx.conf')
  const directives = nginx.replace(/#.*$/gm, '')

  it('closes every bracket and ends every directive', () => {
    expect(found(directives, /(\{)(?!")/g).length).toBe(found(directives, /(\})(?!')/g).length)
    for (const line of directives.split('\n').map((line) => line.trim())) expect(line).toMatch(/^$|[;{}]$/)
  })

  it('tells the server who calls, asks another process when one is busy, and lets Retry-After through', () => {
    for (const directive of [
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
      'proxy_set_header X-Request-Id $request_id;',
      'proxy_next_upstream error timeout http_503 non_idempotent;',
      'gzip_static on;',
      'proxy_intercept_errors off;',
    ])
      expect(directives).toContain(directive)
    expect(directives).not.toMatch(/proxy_hide_header|metrics/)
    const said = /return 503 '(.*)';/.exec(directives)?.[1] ?? ''
    expect(JSON.parse(said)).toEqual({ ok: false, refusal: 'unavailable' })
  })

  it('finds the processes where compose and systemd start them', () => {
    expect(found(read('upstream-compose.conf'), /^server ([\w-]+:\d+)/gm)).toEqual(['app-1:8520', 'app-2:8520'])
    const port = /PORT=(\d+)%i/.exec(read('jiliang-huimin@.service'))?.[1]
    expect(found(read('upstream-systemd.conf'), /^server (\S+)/gm)).toEqual([1, 2].map((n) => `127.0.0.1:${port}${n}`))
  })
})

/** 250 is the first that judges a file without a running systemd. */
function systemdVersion(): number {
  try {
    return Number(/systemd (\d+)/.exec(execFileSync('systemd-analyze', ['--version'], { encoding: 'utf8' }))?.[1])
  } catch {
    return 0
  }
}

describe('the systemd unit', () => {
  const unit = read('jiliang-huimin@.service')

  it('waits longer for the end than the server itself, and starts what the build makes', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(settings.STOP_SECONDS)
    expect(unit).toContain('/usr/bin/node --enable-source-maps --max-semi-space-size=64 server/main.js')
    for (const name of found(unit, /\b([A-Z_]+)=\d+%i/g)) expect(Object.keys(SettingsSchema.entries)).toContain(name)
  })

  it('is one that systemd takes, and lets the process do little', () => {
    if (systemdVersion() < 250) return expect(unit).toContain('NoNewPrivileges=yes')
    const folder = mkdtempSync(path.join(tmpdir(), 'unit-'))
    const file = path.join(folder, 'jiliang-huimin@1.service')
    copyFileSync(path.join(FOLDER, 'jiliang-huimin@.service'), file)
    const exposure = ['security', '--offline=yes', '--threshold=25', '--no-pager', file]
    expect(() => execFileSync('systemd-analyze', exposure, { stdio: 'pipe' })).not.toThrow()
    rmSync(folder, { recursive: true })
  })
})

it('the Dockerfile ships the bundle and nothing else, as nobody special', () => {
  const [, shipped = ''] = read('Dockerfile').split(/^FROM .*\n(?=ENV)/m)
  expect(found(shipped, /^COPY --from=build (\S+)/gm)).toEqual(['/build/dist/server', '/build/dist/h5'])
  expect(shipped).toContain('USER node')
  expect(shipped).toContain('"server/main.js"')
  expect(read('Dockerfile.dockerignore')).toContain('node_modules')
})
