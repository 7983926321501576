import fc from 'fast-check'
import { EVENT_KINDS, HOUSEHOLD_KINDS, INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { LAB_SITES } from '#contract/lab-site'
import { QUESTION_FORMS } from '#contract/quiz'
import { TEAM_SORTS } from '#contract/team-sort'
import { type CampaignFile, checkCampaignFile } from '../../../cloudfunctions/features/organiser/campaign-file'
import { keepingUnasked } from '../../../cloudfunctions/features/organiser/campaign-file-of'
import { planChanges } from '../../../cloudfunctions/features/organiser/plan-changes'
import { readCampaignBook } from '../../../cloudfunctions/features/organiser/workbook/read-campaign-book'
import { campaignSheets } from '../../../cloudfunctions/features/organiser/workbook/template-sheets'
import { writeWorkbook } from '../../../cloudfunctions/kernel/xlsx/write-workbook'
import { exampleFile } from './book-text'

// Formulas, wide signs, names that differ only in spaces, and names that are another lab's key.
const piece = fc.constantFrom('=', "'", '＋', '-1', ' ', '秤', '（示例）', '1 号', 'a', '"', '<&>', '、', '9:00', '𠮷')
const line = (max: number) =>
  fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => text !== '' && text.length <= max)
const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16)
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })
  .map((all) => all.slice(0, all.length - (all.length % 2)).sort((a, b) => a - b))
  .map((all) => all.flatMap((from, n) => (n % 2 === 0 ? [{ from: clock(from), to: clock(all[n + 1] ?? 0) }] : [])))
const station = fc.record({
  technicians: fc.integer({ min: 1, max: 99 }),
  stations: fc.integer({ min: 1, max: 99 }),
  minutes: fc.integer({ min: 1, max: 240 }),
  batch: fc.integer({ min: 1, max: 99 }),
})
const day = fc.integer({ min: 21_000, max: 30_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const time = fc.integer({ min: 0, max: 1439 }).map(clock)
const dropOff = fc.record({
  from: time,
  to: time,
  kinds: fc.uniqueArray(fc.constantFrom(...HOUSEHOLD_KINDS), { minLength: 1, maxLength: 4 }),
  restMinutes: fc.integer({ min: 0, max: 2880 }),
  workMinutes: fc.integer({ min: 5, max: 600 }),
  fetchDays: fc.integer({ min: 0, max: 14 }),
  fetchFrom: time,
})
const event = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  title: line(30),
  about: fc.oneof(fc.constant(''), line(60)),
  day,
  from: time,
  minutes: fc.integer({ min: 10, max: 480 }),
  seats: fc.integer({ min: 1, max: 500 }),
})
const lab = fc.record({
  name: line(30),
  district: line(20),
  address: line(60),
  directions: fc.oneof(fc.constant(''), line(60)),
  phone: fc.constantFrom('', '021-56780000', '0215678000'),
  stepFree: fc.boolean(),
  latitude: fc.integer({ min: 30_000, max: 540_000 }).map((n) => n / 10_000),
  longitude: fc.integer({ min: 730_000, max: 1_360_000 }).map((n) => n / 10_000),
  autoConfirm: fc.boolean(),
  hours,
  slotMinutes: fc.integer({ min: 5, max: 240 }),
  reservePercent: fc.integer({ min: 0, max: 90 }),
  stations: fc
    .uniqueArray(fc.constantFrom(...INSTRUMENT_KINDS), { minLength: 1, maxLength: 5 })
    .chain((kinds) => fc.record(Object.fromEntries(kinds.map((kind) => [kind, station])))),
  site: fc.constantFrom(...LAB_SITES),
  dropOff: fc.array(dropOff, { maxLength: 3 }),
  events: fc.array(event, { maxLength: 4 }),
})
const moment = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([date, minutes]) => `${date} ${clock(minutes)}`)
const keys = fc.uniqueArray(fc.constantFrom('a', 'baoshan', 'p-1', '秤'.length.toString(), 'center'), {
  minLength: 1,
  maxLength: 3,
})

const prize = fc.record({
  name: line(20),
  count: fc.integer({ min: 1, max: 500 }),
  yuan: fc.integer({ min: 0, max: 50_000 }),
})
const drawn = fc.record({
  prizes: fc.array(prize, { maxLength: 4 }),
  leastPoints: fc.integer({ min: 0, max: 500 }),
  rules: fc.oneof(fc.constant(''), line(60)),
  claimAt: fc.oneof(fc.constant(''), line(60)),
  claimDays: fc.integer({ min: 1, max: 60 }),
  redraws: fc.integer({ min: 0, max: 5 }),
  numberName: fc.oneof(fc.constant(''), line(40)),
  numberAt: fc.oneof(fc.constant(''), moment),
})
const team = fc.record({
  key: fc.constantFrom('a', 't-1', '007', 'yuepu'),
  name: line(20),
  sort: fc.constantFrom(...TEAM_SORTS),
  district: line(20),
  code: fc.constantFrom('0001', '1E10', 'YUEPU01', 'ABCD'),
})
const contest = fc.record({
  bestOf: fc.integer({ min: 1, max: 50 }),
  districtBestOf: fc.integer({ min: 1, max: 50 }),
  teams: fc.uniqueArray(team, { maxLength: 3, selector: ({ key }) => key }),
})
const fairness = fc.record(
  {
    cutOffMinutes: fc.integer({ min: 0, max: 4320 }),
    instrumentOnce: fc.boolean(),
    absences: fc.record({ from: fc.integer({ min: 1, max: 20 }), laterMinutes: fc.integer({ min: 1, max: 1440 }) }),
    draw: fc.record({ wishesFrom: moment, wishesTo: moment, at: moment }),
  },
  { requiredKeys: ['cutOffMinutes', 'instrumentOnce'] },
)

const file = fc
  .record({
    keys,
    labs: fc.array(lab, { minLength: 3, maxLength: 3 }),
    days: fc.uniqueArray(day, { minLength: 1, maxLength: 4 }),
    moments: fc.array(moment, { minLength: 6, maxLength: 6 }),
    title: line(30),
    limits: fc.record({ seatLimit: fc.integer({ min: 1, max: 6 }), shopScaleLimit: fc.integer({ min: 0, max: 6 }) }),
    drawn: fc.option(drawn, { nil: undefined }),
    contest,
    later: fc.record({
      triesInAll: fc.integer({ min: 0, max: 200 }),
      forms: fc.dictionary(fc.constantFrom(...QUESTION_FORMS), fc.integer({ min: 1, max: 50 })),
    }),
    fairness,
    quotas: fc.record({ units: fc.integer({ min: 1, max: 50 }), cooking: fc.integer({ min: 1, max: 50 }) }),
  })
  .map(
    ({
      keys: labKeys,
      labs,
      days,
      moments,
      title,
      limits,
      quotas,
      drawn: draw,
      contest: of,
      later,
      fairness: fair,
    }): CampaignFile => {
      const { campaign } = exampleFile()
      const [from = '', to = '', opens = '', closes = '', begins = '', ends = ''] = moments
      const made = {
        campaign: {
          ...campaign,
          title,
          from,
          to,
          checkDays: days,
          booking: { ...campaign.booking, ...limits, from: opens, to: closes },
          quiz: { ...campaign.quiz, from: begins, to: ends, quotas, ...later },
          fairness: fair,
          contest: of,
          draw,
        },
        labs: labKeys.map((key, n) => ({ ...labs[n], key })),
      }
      const checked = checkCampaignFile(made)
      if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
      return checked.value
    },
  )

it('every campaign file comes back as it was from its workbook, and changes nothing of what is there', () => {
  fc.assert(
    fc.property(file, (campaign) => {
      const read = readCampaignBook(writeWorkbook(campaignSheets({ file: campaign, staff: [], districts: [] })), '2027')
      expect(read.ok ? read.value.file : read.faults).toEqual(campaign)
      if (!read.ok) return
      const after = keepingUnasked(read.value.file, read.value.said, campaign)
      expect(after).toEqual(campaign)
      expect(planChanges(campaign, after, { before: [], after: [] })).toEqual([])
    }),
    { numRuns: 80 },
  )
})

it('what a workbook of another campaign says is what comes out, whatever was there', () => {
  fc.assert(
    fc.property(file, file, (before, wanted) => {
      const read = readCampaignBook(writeWorkbook(campaignSheets({ file: wanted, staff: [], districts: [] })), '2027')
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      // An empty cell of a text of the prize draw leaves it as it is; everything else is said.
      const { campaign } = keepingUnasked(read.value.file, read.value.said, before)
      const kept = Object.entries(wanted.campaign.draw).filter(([, value]) => value === '')
      const stayed = Object.fromEntries(
        kept.map(([key]) => [key, Object.entries(before.campaign.draw).find(([name]) => name === key)?.[1]]),
      )
      expect(campaign).toEqual({ ...wanted.campaign, draw: { ...wanted.campaign.draw, ...stayed } })
    }),
    { numRuns: 40 },
  )
})
