import { execFileSync } from 'node:child_process'
import path from 'node:path'

const HOURS_AT_MIDNIGHT_IN_SHANGHAI = { UTC: 16, 'Pacific/Kiritimati': 6, 'America/Phoenix': 9, 'Asia/Shanghai': 0 }

it('a day is a day in Shanghai, in whatever zone the process runs', () => {
  const zones = Object.keys(HOURS_AT_MIDNIGHT_IN_SHANGHAI)
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/quiz/print-days.ts', ...zones], {
    cwd: path.join(__dirname, '../..'),
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual(
    Object.values(HOURS_AT_MIDNIGHT_IN_SHANGHAI).map((hourHereAtMidnight) => ({
      hourHereAtMidnight,
      // The first try was on the day before, the second at midnight; a third found none left.
      daysBefore: [0, 1],
      triesLeft: [0, 0, 0],
      firstSlot: '2027-05-20T01:00:00.000Z',
    })),
  )
})
