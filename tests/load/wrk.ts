import { execFile, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Rate } from './rate'

interface Bookings {
  readonly port: number
  readonly clients: number
  readonly seconds: number
  /** Makes the people of one run others than those of the next. */
  readonly run: string
  readonly slots: number
  readonly folder: string
}

// Everybody is somebody new and takes one place in a slot at random.
const script = ({ run, slots }: Bookings) => `local n = 0
request = function()
  n = n + 1
  local body = '{"requestId":"request-${run}-' .. n .. '","slotId":"slot-' .. math.random(0, ${slots - 1}) ..
    '","instruments":[{"kind":"bp-auto","model":"","note":""}]}'
  return wrk.format('POST', '/api/booking.bookVisit',
    {['Content-Type'] = 'application/json', ['Authorization'] = 'person-${run}-' .. n}, body)
end
`

export const hasWrk = () => spawnSync('wrk', ['-v']).error === undefined

/** Bookings a second by wrk, a driver in C, as pgbench is: it leaves the processors to what is measured. */
export async function bookByWrk(bookings: Bookings): Promise<Rate> {
  const file = path.join(bookings.folder, 'book.lua')
  writeFileSync(file, script(bookings))
  const { port, clients, seconds } = bookings
  const args = ['-t1', `-c${clients}`, `-d${seconds}s`, '--latency', '-s', file, `http://127.0.0.1:${port}`]
  const { stdout } = await promisify(execFile)('wrk', args)
  const perSecond = /Requests\/sec: +([\d.]+)/.exec(stdout)?.[1]
  const [, p99, unit] = /99% +([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  // A refusal or a broken connection is no booking.
  if (!perSecond || !p99 || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk said:\n${stdout}`)
  return { perSecond: Number(perSecond), p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'] }
}
