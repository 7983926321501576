import { keepingUnasked } from '../../../cloudfunctions/features/organiser/campaign-file-of'
import { senseFaults } from '../../../cloudfunctions/features/organiser/check-campaign'
import { planChanges } from '../../../cloudfunctions/features/organiser/plan-changes'
import { readCampaignBook } from '../../../cloudfunctions/features/organiser/workbook/read-campaign-book'
import { instantAt } from '../../../cloudfunctions/kernel/time'
import type { Cell } from '../../../cloudfunctions/kernel/xlsx/sheet'
import { type Book, changedBook, saidOf } from './book-text'

const METER = ['电子血压计', 5, 200]
const THERMOMETER = ['体温计', '20 份', '30元']
const TEAM = ['', '月浦一队', '街道', '宝山区', 'yuepu01']

/** Puts rows under the titles of a sheet that has none yet. */
const rows =
  (sheet: string, ...cells: Cell[][]) =>
  (book: Book) => {
    const at = book[sheet]
    if (at) at.rows = cells
  }
const without = (sheet: string) => (book: Book) => {
  delete book[sheet]
}
const set = (row: string, cell: Cell) => (book: Book) => {
  const at = book.活动?.rows.find(([title]) => title === row)
  if (!at) throw new Error(`no row ${row}`)
  at[1] = cell
}
const withoutRows = (head: RegExp) => (book: Book) => {
  const at = book.活动
  if (at) at.rows = at.rows.filter(([title]) => !head.test(`${title}`))
}
const all =
  (...changes: ((book: Book) => void)[]) =>
  (book: Book) => {
    for (const change of changes) change(book)
  }

function understood(change: (book: Book) => void) {
  const read = readCampaignBook(changedBook(change), '2027')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
const NOW = instantAt('2027-05-01', '00:00')
/** What is right in form and makes no sense, by its cell. */
function senseOf(change: (book: Book) => void) {
  const { file, places } = understood(change)
  return senseFaults(file, NOW).map(({ path, message }) => {
    const { sheet, cell, title } = places.of(path)
    return `${sheet} ${cell} ${title}：${message}`
  })
}
const RULES = all(
  rows('奖品', METER, THERMOMETER),
  set('抽奖：至少几分', 80),
  set('抽奖：规则', '一人一次'),
  set('抽奖：怎么领', '带领奖码到检测所领'),
  set('抽奖：公开的号码', '双色球第 2027060 期'),
  set('抽奖：号码公布时间', '5月25日晚上9点半'),
)
const EVERYTHING = all(
  RULES,
  rows('队伍', TEAM, ['xuexiao', '示例小学', '学校', '宝山区', 'XIAO2027']),
  set('团队赛：每队取几份', 3),
  set('题型：填数', 2),
  set('题型：排序', 1),
  set('一共可答几次', 20),
  set('主题：读数', 1),
  set('主题：家用器具', 2),
  set('抽签：开始收愿望', '2027-05-06 09:00'),
  set('抽签：愿望收到', '2027-05-07 09:00'),
  set('抽签：什么时候抽', '2027-05-07 10:00'),
  set('失约几次起晚一点开约', 2),
  set('失约的人晚几分钟开约', 30),
)

it('prizes, teams, forms and tries are read, as people write numbers and times', () => {
  const { campaign } = understood(EVERYTHING).file
  expect(campaign.draw).toEqual({
    prizes: [
      { name: '电子血压计', count: 5, yuan: 200 },
      { name: '体温计', count: 20, yuan: 30 },
    ],
    leastPoints: 80,
    rules: '一人一次',
    claimAt: '带领奖码到检测所领',
    claimDays: 14,
    redraws: 1,
    numberName: '双色球第 2027060 期',
    numberAt: '2027-05-25 21:30',
  })
  expect(campaign.contest).toMatchObject({
    bestOf: 3,
    districtBestOf: 20,
    teams: [
      { key: expect.stringMatching(/^t[a-z0-9]{12}$/), name: '月浦一队', sort: 'street', code: 'YUEPU01' },
      { key: 'xuexiao', sort: 'school', district: '宝山区', code: 'XIAO2027' },
    ],
  })
  expect(campaign.quiz).toMatchObject({
    forms: { number: 2, order: 1 },
    triesInAll: 20,
    quotas: { reading: 1, home: 2 },
  })
  expect(campaign.quiz.bank).toBe('shipped')
})

it('says in which row and column something is wrong, and what to write', () => {
  const said = saidOf(
    changedBook(
      all(
        rows('奖品', METER, ['', 0, 60_000]),
        rows('队伍', TEAM, ['x_1', '二队', '公司', '宝山区', 'AB']),
        set('抽奖：几天内领', '半个月'),
        set('题型：填数', '若干'),
        set('一共可答几次', 500),
      ),
    ),
  )
  expect(said).toEqual([
    expect.stringMatching(/^活动 B\d+ 题型：填数：看不懂“若干”。每份卷子里至少排几道这种题/),
    expect.stringMatching(/^活动 B\d+ 抽奖：几天内领：看不懂“半个月”。1 到 60，例如 14/),
    '奖品 A3 奖品：没有填。最多 20 个字，好的写在前面',
    '队伍 C3 种类：看不懂“公司”。只能写：区、街道、商场、学校',
    expect.stringMatching(/^活动 B\d+ 一共可答几次：应是 0 到 200 的整数/),
    '队伍 A3 短名：只能用小写字母、数字和短横，最多 24 个字符，例如 baoshan',
    '队伍 E3 队伍码：队伍码应是 4 到 12 个字母和数字，例如 YUEPU01',
    '奖品 B3 份数：应是 1 到 500 的整数',
    '奖品 C3 每份几元：最高一份奖品不能超过 5 万元',
  ])
})

it('what does not go together is named by its cell too', () => {
  expect(senseOf(rows('奖品', METER))).toEqual(
    ['规则', '怎么领', '公开的号码', '号码公布时间'].map((row) =>
      expect.stringMatching(new RegExp(`^活动 B\\d+ 抽奖：${row}：有奖品就要写明这一项`)),
    ),
  )
  expect(senseOf(all(RULES, rows('奖品', ['笔', 500, 1], ['本子', 1, 1])))).toEqual([
    '奖品  ：奖品一共 501 份，最多 500 份',
  ])
  expect(senseOf(rows('队伍', TEAM, [...TEAM.slice(0, 1), '月浦二队', ...TEAM.slice(2)]))).toEqual([
    '队伍 E3 队伍码：“YUEPU01”前面已经用过，每队的队伍码要不同，请换一个',
  ])
  expect(senseOf(set('题型：单选', 11))).toEqual(['活动  题型：：各题型一共 11 题，比一份卷子的 10 题还多'])
})

it('of three rows that belong together one alone is too little, and each that is missing is named', () => {
  expect(saidOf(changedBook(set('抽签：愿望收到', '2027-05-07 09:00')))).toEqual([
    expect.stringMatching(/^活动 B\d+ 抽签：开始收愿望：没有填。.*三行都填就是抽签放号/),
    expect.stringMatching(/^活动 B\d+ 抽签：什么时候抽：没有填。/),
  ])
})

describe('what a workbook leaves out', () => {
  const before = understood(EVERYTHING).file
  const after = (change: (book: Book) => void) => {
    const { file, said } = understood(change)
    return keepingUnasked(file, said, before)
  }
  const changesTo = (wanted: typeof before) =>
    planChanges(before, wanted, { before: [], after: [] }).flatMap(({ details }) => details)

  it('stays as it is: the sheets and the rows', () => {
    const older = all(
      set('主题：家用器具', 2),
      set('主题：读数', 1),
      without('奖品'),
      without('队伍'),
      withoutRows(/^(抽奖|团队赛|题型|抽签|失约|一共)/),
    )
    expect(after(older)).toEqual(before)
  })

  it('is told from what it empties, which goes and is named beforehand; teams stay', () => {
    const emptied = after((book) => {
      set('主题：家用器具', 2)(book)
      set('主题：读数', 1)(book)
      rows('奖品')(book)
      rows('队伍')(book)
    })
    expect(emptied.campaign.draw.prizes).toEqual([])
    expect(emptied.campaign.quiz.forms).toEqual({})
    expect(emptied.campaign.fairness.draw).toBeUndefined()
    expect(emptied.campaign.fairness.absences).toBeUndefined()
    expect(changesTo(emptied)).toEqual([
      '一共可答几次：20 → 0',
      '题型：填数：2 → 空',
      '题型：排序：1 → 空',
      '团队赛：每队取几份：3 → 5',
      '抽奖：至少几分：80 → 60',
      '失约几次起晚一点开约：2 → 空',
      '失约的人晚几分钟开约：30 → 空',
      '抽签：开始收愿望：2027-05-06 09:00 → 空',
      '抽签：愿望收到：2027-05-07 09:00 → 空',
      '抽签：什么时候抽：2027-05-07 10:00 → 空',
      '奖品：电子血压计 5 份（每份 200 元）、体温计 20 份（每份 30 元） → 空',
    ])
  })

  it('and what it says anew is listed: prizes, teams, forms, topics of a bureau’s own', () => {
    const changed = after(
      all(
        EVERYTHING,
        rows('奖品', METER),
        rows('队伍', [...TEAM.slice(0, 4), 'NEW0001'], ['d3', '三队', '商场', '宝山区', 'SHANG03']),
        set('主题：读数', 0),
        (book) => book.活动?.rows.push(['主题：茶叶', 1]),
      ),
    )
    expect(changesTo(changed)).toEqual([
      '主题：读数：1 → 空',
      '主题：茶叶：空 → 1',
      '奖品：电子血压计 5 份（每份 200 元）、体温计 20 份（每份 30 元） → 电子血压计 5 份（每份 200 元）',
      '新增 1 个队：三队',
      '月浦一队队伍码：YUEPU01 → NEW0001',
    ])
  })
})
