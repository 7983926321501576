import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const SCRIPT = path.join(__dirname, 'print-days.ts')

/** What a process in another zone takes for a day. */
async function daysUnder(zone: string) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, TZ: zone },
    cwd: path.join(__dirname, '../..'),
  })
  return JSON.parse(stdout)
}

it.each([
  ['America/Los_Angeles', "9 o'clock here"],
  ['Pacific/Kiritimati', "6 o'clock here"],
  ['UTC', "16 o'clock here"],
])('a day is a day in Shanghai, also for a process in %s', async (zone, hour) => {
  expect(await daysUnder(zone)).toEqual({
    zone: hour,
    attempts: ['2027-05-14', '2027-05-15'],
    days: ['tries left 0', 'tries left 0', 'tries left 0'],
    firstSlot: '2027-05-20T01:00:00.000Z',
  })
})
