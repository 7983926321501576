import { parseCampaignFile } from '../../cloudfunctions/features/organiser/campaign-file'
import { planInFile } from '../../cloudfunctions/features/organiser/campaign-plan'
import { senseFaults } from '../../cloudfunctions/features/organiser/check-campaign'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { changedText, type Draft, exampleText } from './campaign-text'

const NOW = instantAt('2027-04-01', '09:00')

/** Everything that is said about a file, one line a mistake. */
function saidOf(text: string, now = NOW): string[] {
  const parsed = parseCampaignFile(text)
  const faults = parsed.ok ? senseFaults(parsed.value, now) : parsed.faults
  return faults.map(({ path, message }) => `${path}：${message}`)
}

const said = (change: (draft: Draft) => void) => saidOf(changedText(change))

/** Sets what lies at a place such as `labs[1].hours[0].from`; undefined takes it out. */
const setting = (place: string, value: unknown) => (draft: object) => {
  const keys = place.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop() ?? ''
  const inner = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    draft as Record<string, unknown>,
  )
  if (value === undefined) delete inner[last]
  else inner[last] = value
}

it('the example that ships has no mistake', () => {
  expect(saidOf(exampleText())).toEqual([])
})

it('a file becomes a campaign, its labs and their slots, with times of Shanghai and ids from the keys', () => {
  const parsed = parseCampaignFile(exampleText())
  if (!parsed.ok) throw new Error('the example does not parse')
  const { campaign, labs, slots } = planInFile(parsed.value)
  expect(campaign).toMatchObject({
    _id: 'wmd-2027',
    startsAt: Date.UTC(2027, 4, 6, 1),
    endsAt: Date.UTC(2027, 4, 23, 16),
    bookingClosesAt: Date.UTC(2027, 4, 22, 7, 30),
    answerWithinMinutes: 2880,
    checkDays: ['2027-05-20', '2027-05-22'],
  })
  expect(labs.map(({ _id, reserve }) => [_id, reserve])).toEqual([
    ['wmd-2027.center', 0.2],
    ['wmd-2027.gucun', 0],
  ])
  // 5 half hours in the morning and 5 in the afternoon; 3 whole hours; on two days.
  expect(slots).toHaveLength(2 * (10 + 3))
  // 3 side by side, 5 rounds of 6 minutes, a fifth kept back.
  expect(slots[0]?.places['bp-auto']).toBe(12)
})

describe('a mistake is named by its place, in Chinese', () => {
  it.each<[place: string, value: unknown, line: string]>([
    ['labs[1].hours[0].from', '9点', 'labs[1].hours[0].from：时间应写成 09:00'],
    ['labs[0].hours[1].to', undefined, 'labs[0].hours[1].to：缺了这一项'],
    ['labs[0].hours', [], 'labs[0].hours：至少要有一项'],
    ['labs[0].colour', 'red', 'labs[0].colour：多了这一项，请删掉或改对名字'],
    ['labs[0].key', '宝山', 'labs[0].key：只能用小写字母、数字和短横，最多 24 个字符，例如 baoshan'],
    ['labs[0].stepFree', '是', 'labs[0].stepFree：应写 true（是）或 false（否）'],
    ['labs[0].phone', '找老王', 'labs[0].phone：电话只能有数字和短横，不公布就写 ""'],
    ['labs[0].latitude', 121.4, 'labs[0].latitude：纬度应是 3 到 54 的数'],
    ['labs[0].stations.bp-auto.minutes', 0, 'labs[0].stations.bp-auto.minutes：应是 1 到 240 的整数'],
    ['labs[0].stations.bp-auto.batch', 1.5, 'labs[0].stations.bp-auto.batch：应是 1 到 99 的整数'],
    ['labs[0].stations', {}, 'labs[0].stations：至少要能检一种器具，或者有一场讲座、开放日'],
    ['labs[0]', 'center', 'labs[0]：应是一组名字和值，写在 { } 里'],
    ['labs[0].stations', 'all', 'labs[0].stations：应是一组名字和值，写在 { } 里'],
    ['labs', [], 'labs：至少要有一项'],
    ['campaign', undefined, 'campaign：缺了这一项'],
    ['campaign.checkDays[1]', '2027-02-30', 'campaign.checkDays[1]：日期应写成 2027-05-20'],
    ['campaign.from', '2027-05-06', 'campaign.from：时间应写成 2027-05-20 09:00'],
    ['campaign.booking.from', '2027-05-06 25:00', 'campaign.booking.from：时间应写成 2027-05-20 09:00'],
    ['campaign.title', ' ', 'campaign.title：请填写名称'],
    [
      'campaign.quiz.bank',
      'mine',
      'campaign.quiz.bank：题库应写 "shipped"（用自带题库）或 "present"（只用库里已有的题）',
    ],
  ])('%s = %j', (place, value, line) => {
    expect(said(setting(place, value))).toEqual([line])
  })

  it('every mistake at once', () => {
    const both = said((draft) => {
      setting('labs[0].hours[0].from', '9')(draft)
      setting('campaign.keepDays', 0)(draft)
    })
    expect(both).toEqual(['campaign.keepDays：应是 1 到 1095 的整数', 'labs[0].hours[0].from：时间应写成 09:00'])
  })

  it('an instrument that nobody knows', () => {
    expect(said(setting('labs[0].stations.watch', {}))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^labs\[0\]\.stations\.watch：没有这种器具，可以写：bp-auto、/)]),
    )
  })

  it('what is no JSON, by its line', () => {
    expect(saidOf('{\n  "campaign": {\n    "key" "wmd"\n')).toEqual([
      expect.stringMatching(/^第 3 行：不是能读的 JSON/),
    ])
    expect(saidOf('')).toEqual([expect.stringMatching(/^第 1 行：/)])
  })

  it('but not the mark that Windows puts before a text', () => {
    expect(saidOf(`\uFEFF${exampleText()}`)).toEqual([])
  })
})

describe('what makes no sense together', () => {
  it.each<[place: string, value: unknown, line: string]>([
    ['campaign.booking.to', '2027-05-06 09:00', 'campaign.booking.to：要比开始（2027-05-06 09:00）晚'],
    ['campaign.quiz.from', '2027-05-01 09:00', 'campaign.quiz.from：不能早于活动开始（2027-05-06 09:00）'],
    ['campaign.booking.to', '2027-05-25 09:00', 'campaign.booking.to：不能晚于活动结束（2027-05-24 00:00）'],
    ['campaign.checkDays[1]', '2027-05-20', 'campaign.checkDays[1]：这一天写了两次'],
    [
      'campaign.checkDays[1]',
      '2027-05-24',
      'campaign.checkDays[1]：要在活动的起止时间（2027-05-06 09:00 到 2027-05-24 00:00）里，最后一天也要整天在内',
    ],
    ['campaign.quiz.difficulties.1', 6, 'campaign.quiz.difficulties：各难度一共 11 题，各主题一共 10 题，两边要一样多'],
    ['labs[1].key', 'center', 'labs[1].key：“center”前面已经用过'],
    ['labs[0].hours[1].from', '11:00', 'labs[0].hours[1].from：不能早于上一段的结束（11:30）'],
    ['labs[1].hours[0].to', '09:30', 'labs[1].hours[0].to：这一段排不下一个 60 分钟的时段'],
    [
      'labs[0].stations.scale-kitchen.minutes',
      31,
      'labs[0].stations.scale-kitchen：30 分钟的时段扣掉预留后一件厨房秤也排不下，请改人数、台位、分钟数或预留',
    ],
  ])('%s = %j', (place, value, line) => {
    expect(said(setting(place, value))).toContain(line)
  })

  it('a campaign that is over', () => {
    expect(saidOf(exampleText(), instantAt('2027-05-24', '00:00'))).toEqual(['campaign.to：活动已经结束了'])
    expect(saidOf(exampleText(), instantAt('2027-05-23', '23:59'))).toEqual([])
  })
})

describe('what a lab offers beside checks on the spot', () => {
  const EVENT = {
    kind: 'lecture',
    title: '家里的血压计',
    about: '',
    day: '2027-05-21',
    from: '14:00',
    minutes: 45,
    seats: 30,
  }
  const DROP_OFF = {
    from: '09:00',
    to: '11:00',
    kinds: ['bp-auto'],
    restMinutes: 120,
    workMinutes: 60,
    fetchDays: 0,
    fetchFrom: '14:00',
  }

  it('may be left out, and then there is none of it', () => {
    const parsed = parseCampaignFile(exampleText())
    if (!parsed.ok) throw new Error('the example does not parse')
    const { campaign, labs } = planInFile(parsed.value)
    expect(campaign).toMatchObject({
      shopScaleLimit: 0,
    })
    expect(labs.every(({ events, dropOff }) => events.length + dropOff.length === 0)).toBe(true)
  })

  it('is taken as it is written', () => {
    const change = (draft: Draft) => {
      setting('labs[1].events', [EVENT])(draft)
      setting('labs[1].dropOff', [DROP_OFF])(draft)
      setting('labs[1].stations.scale-price', { technicians: 1, stations: 1, minutes: 15, batch: 1 })(draft)
      setting('campaign.booking.shopScaleLimit', 2)(draft)
    }
    expect(said(change)).toEqual([])
    const parsed = parseCampaignFile(changedText(change))
    if (!parsed.ok) throw new Error('the changed example does not parse')
    const purposes = planInFile(parsed.value).slots.filter(({ labId }) => labId.endsWith('gucun'))
    const count = (purpose: string) => purposes.filter((slot) => slot.purpose === purpose).length
    // Three whole hours on two days, once for households and once for shops; a morning each; one lecture.
    expect(['check', 'merchant', 'drop-off', 'event'].map(count)).toEqual([6, 6, 2, 1])
  })

  it.each<[place: string, value: unknown, line: string]>([
    [
      'labs[1].events',
      [{ ...EVENT, kind: 'party' }],
      'labs[1].events[0].kind：应写 "lecture"（科普讲座）或 "lab-visit"（实验室开放）',
    ],
    ['labs[1].events', [{ ...EVENT, title: '' }], 'labs[1].events[0].title：请填写名称'],
    ['labs[1].events', [{ ...EVENT, seats: 0 }], 'labs[1].events[0].seats：应是 1 到 500 的整数'],
    [
      'labs[1].events',
      [{ ...EVENT, day: '2027-05-25' }],
      'labs[1].events[0].day：要在活动的起止时间（2027-05-06 09:00 到 2027-05-24 00:00）里',
    ],
    ['labs[1].events', [{ ...EVENT, from: '23:30' }], 'labs[1].events[0].minutes：要在当天 24:00 以前结束'],
    ['labs[1].events', [EVENT, EVENT], 'labs[1].events[1].from：同一时间已经有一场科普讲座'],
    [
      'labs[1].dropOff',
      [{ ...DROP_OFF, kinds: ['scale-price'] }],
      expect.stringMatching(/^labs\[1\]\.dropOff\[0\]\.kinds\[0\]：没有这种器具/),
    ],
    [
      'labs[1].dropOff',
      [{ ...DROP_OFF, kinds: ['bp-mercury'] }],
      'labs[1].dropOff[0].kinds[0]：stations 里没有水银血压计，请先写它的人数、台数和分钟数',
    ],
    [
      'labs[1].dropOff',
      [{ ...DROP_OFF, kinds: ['bp-auto', 'bp-auto'] }],
      'labs[1].dropOff[0].kinds[1]：电子血压计写了两次',
    ],
    ['labs[1].dropOff', [{ ...DROP_OFF, to: '08:00' }], 'labs[1].dropOff[0].to：要比 from（09:00）晚'],
    [
      'labs[1].dropOff',
      [{ ...DROP_OFF, fetchFrom: '13:59' }],
      'labs[1].dropOff[0].fetchFrom：最晚 11:00 放下，静置 120 分钟、检 60 分钟，这个时候还没检完',
    ],
    [
      'labs[1].dropOff',
      [DROP_OFF, { ...DROP_OFF, from: '10:00' }],
      'labs[1].dropOff[1].from：不能早于上一段的结束（11:00）',
    ],
    [
      'labs[1].dropOff',
      [{ ...DROP_OFF, workMinutes: 5 }],
      'labs[1].dropOff[0].kinds[0]：5 分钟扣掉预留后一件电子血压计也排不下，请改 workMinutes',
    ],
    [
      'labs[1].stations.scale-price',
      { technicians: 1, stations: 1, minutes: 15, batch: 1 },
      'labs[1].stations.scale-price：要检小商户的秤，请先把 campaign.booking.shopScaleLimit 写成每家最多几台',
    ],
  ])('%s = %j', (place, value, line) => {
    expect(said(setting(place, value))).toContainEqual(line)
  })
})
