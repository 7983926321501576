import { keepingUnasked } from '../../../cloudfunctions/features/organiser/campaign-file-of'
import { planChanges } from '../../../cloudfunctions/features/organiser/plan-changes'
import { readCampaignBook } from '../../../cloudfunctions/features/organiser/workbook/read-campaign-book'
import { type Book, changedBook, exampleFile, saidOf, type } from './book-text'

const LEFT = ['顾村社区', '9:00', '11点半', '水银血压计、表盘血压计', 120, 90, 1, '下午2点']
const LECTURE = ['gucun', '讲座', '买菜怎么看秤', '', '5月20日', '下午3点', 45, 30]

/** The example as it is understood after somebody has worked on it. */
function understood(change: (book: Book) => void) {
  const read = readCampaignBook(changedBook(change), '2027')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
const gucun = (change: (book: Book) => void) => understood(change).file.labs.find(({ key }) => key === 'gucun')
const nameOf = (key: string) => exampleFile().labs.find((lab) => lab.key === key)?.name ?? ''
const rows =
  (sheet: string, ...cells: (string | number)[][]) =>
  (book: Book) => {
    const at = book[sheet]
    if (at) at.rows = cells.map(([lab, ...rest]) => [lab === '顾村社区' ? nameOf('gucun') : (lab ?? ''), ...rest])
  }
const without = (sheet: string) => (book: Book) => {
  delete book[sheet]
}

it('drop-off and events are read from sheets of their own, as people write times and days', () => {
  expect(gucun(rows('寄检', LEFT))?.dropOff).toEqual([
    {
      ...{ from: '09:00', to: '11:30', kinds: ['bp-mercury', 'bp-aneroid'] },
      ...{ restMinutes: 120, workMinutes: 90, fetchDays: 1, fetchFrom: '14:00' },
    },
  ])
  expect(gucun(rows('讲座和开放', LECTURE))?.events).toEqual([
    { kind: 'lecture', title: '买菜怎么看秤', about: '', day: '2027-05-20', from: '15:00', minutes: 45, seats: 30 },
  ])
})

it('says in which row and column something is wrong, and what to write', () => {
  const wrong = [...LECTURE.slice(0, 4), '五月', 'x', 45, 0]
  const said = saidOf(
    changedBook((book) => rows('讲座和开放', LECTURE, wrong, ['没有的地方', ...LECTURE.slice(1)])(book)),
  )
  expect(said).toEqual([
    expect.stringMatching(/^讲座和开放 E3 哪一天：看不懂“五月”。例如 5月20日/),
    expect.stringMatching(/^讲座和开放 F3 几点开始：看不懂“x”。例如 14:00/),
    expect.stringMatching(/^讲座和开放 A4 检测点：没有叫“没有的地方”的检测点/),
    expect.stringMatching(/^讲座和开放 H3 几个座位：/),
  ])
})

it('a kind of place is a word in 检测点, and left out it is a lab', () => {
  expect(gucun(() => {})?.site).toBe('lab')
  expect(
    gucun((book) => {
      for (const row of book.检测点?.rows ?? []) row[14] = '养老院服务点'
    })?.site,
  ).toBe('nursing-home')
  const said = saidOf(changedBook((book) => type('检测点', 'O2', '火车站')(book)))
  expect(said).toEqual([expect.stringMatching(/^检测点 O2 地点类型：看不懂“火车站”。写检测机构、社区服务点/)])
})

describe('what a workbook leaves out', () => {
  const before = understood((book) => {
    rows('寄检', LEFT)(book)
    rows('讲座和开放', LECTURE)(book)
    for (const row of book.检测点?.rows ?? []) row[14] = '集市服务点'
    const limits = book.活动?.rows.find(([title]) => title === '小商户每家最多几台秤')
    if (limits) limits[1] = 3
  }).file

  it('stays as it is: a sheet, a column, a row', () => {
    const { file, said } = understood((book) => {
      without('寄检')(book)
      without('讲座和开放')(book)
      for (const row of book.检测点?.rows ?? []) row.splice(14)
      if (book.活动) book.活动.rows = book.活动.rows.filter(([title]) => title !== '小商户每家最多几台秤')
    })
    expect(file.campaign.booking.shopScaleLimit).toBe(0)
    expect(keepingUnasked(file, said, before)).toEqual(before)
  })

  it('is told from what it empties, which goes and is named beforehand', () => {
    const { file, said } = understood(rows('寄检'))
    const after = keepingUnasked(file, said, before)
    expect(after.labs.map(({ dropOff, events }) => [dropOff.length, events.length])).toEqual(
      before.labs.map(() => [0, 0]),
    )
    const changes = planChanges(before, after, { before: [], after: [] })
    const ofGucun = changes.find(({ what }) => what === nameOf('gucun'))
    expect(ofGucun?.details).toEqual(['地点类型：集市服务点 → 检测机构', '寄检：1 → 0 行', '讲座和开放：1 → 0 行'])
  })
})
