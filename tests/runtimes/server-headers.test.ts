import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type HttpOnRoute, httpOnRoute } from './http-on-route'

const site = mkdtempSync(path.join(tmpdir(), 'page-'))
const faults: unknown[][] = []
let http: HttpOnRoute

beforeAll(async () => {
  writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>计量惠民</title>')
  http = await httpOnRoute({
    site,
    onFault: (...fault) => void faults.push(fault),
    identify: async ({ headers }) => {
      if (headers.authorization === 'broken') throw new Error('a bug in /srv/secret/place.ts')
      return headers.authorization
    },
  })
})
afterAll(async () => {
  await http.close()
  rmSync(site, { recursive: true })
})

it('a page may run and call only what came from here, and nobody may frame it', async () => {
  const { headers } = await fetch(http.origin)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy.split(';')).toEqual(
    expect.arrayContaining(["default-src 'self'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
  )
  expect(policy).not.toContain('unsafe-eval')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('strict-transport-security')).toContain('max-age=')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-powered-by')).toBeNull()
})

const asked: [string, () => Promise<Response>][] = [
  ['an answer', () => http.ask()],
  ['a fault', () => http.ask({ as: 'broken' })],
  ['a path that is none', () => fetch(`${http.origin}/nothing`)],
  ['a path that is no path', () => fetch(`${http.origin}/%E0%A4%A`)],
  ['the contract', () => fetch(`${http.origin}/api/contract`)],
  [
    'a body that is none',
    () => fetch(`${http.origin}/api/a`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
  ],
]

it.each(asked)('%s is data, kept by nobody, and tells nothing of the program', async (_, ask) => {
  const reply = await ask()
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  expect(reply.headers.get('cache-control')).toBe('no-store')
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await reply.text()).not.toMatch(/\bat .*:\d+|node_modules|\.ts|fastify|FST_|SyntaxError/i)
})

it('a fault is reported under the id that the caller is told', async () => {
  faults.length = 0
  const reply = await http.ask({ as: 'broken' })
  expect(reply.status).toBe(503)
  expect(faults).toEqual([[expect.any(Error), 'http', reply.headers.get('x-request-id')]])
})

it('takes a request id that is harmless and makes one where it is not', async () => {
  const idFor = async (given: string) =>
    (await http.ask({ headers: { 'x-request-id': given } })).headers.get('x-request-id')
  expect(await idFor('4bf92f3577b34da6a3ce929d0e0e4736')).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
  for (const given of [
    '',
    'short',
    'x'.repeat(65),
    'with space 1',
    '"}{"forged":1',
    '<script>alert',
    '%E7%BC%96%E5%8F%B7',
  ])
    expect(await idFor(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
})
