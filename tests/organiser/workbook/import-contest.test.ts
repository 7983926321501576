import { listTeams, makeTeam } from '#contract/contest'
import { importWorkbook, makeWorkbook, previewWorkbook, type WORKBOOK_KINDS } from '#contract/workbook'
import { plantCampaign } from '../../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../../cloudfunctions/kernel/time'
import { newPerson } from '../../booking/wish'
import { openProduct, type Product } from '../../kernel/open-product'
import { appoint } from '../appoint'
import { exampleText } from '../campaign-text'
import { type Book, changedBook } from './book-text'

const CAMPAIGN = 'wmd-2027'
// The quiz opens on the 6th at 9.
const BEFORE = instantAt('2027-05-05', '10:00')
const organiser = newPerson()

let product: Product
beforeAll(async () => {
  product = await openProduct()
  product.clock.now = BEFORE
  await plantCampaign(product.store, exampleText(), BEFORE)
  await appoint(product, CAMPAIGN, organiser)
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const made = async (kind: (typeof WORKBOOK_KINDS)[number]) =>
  (await product.get(makeWorkbook, { campaignId: CAMPAIGN, kind }, organiser)).base64
const preview = (file: string) => product.get(previewWorkbook, { file }, organiser)
const bookOf = (change: (book: Book) => void) => Buffer.from(changedBook(change)).toString('base64')
async function imported(file: string) {
  const { digest, faults } = await preview(file)
  expect(faults).toEqual([])
  return product.get(importWorkbook, { file, digest }, organiser)
}
const linesOf = async (file: string) => (await preview(file)).changes.flatMap(({ details }) => details)

const set = (book: Book, row: string, cell: string | number) => {
  const at = book.活动?.rows.find(([title]) => title === row)
  if (!at) throw new Error(`no row ${row}`)
  at[1] = cell
}
function withPrizes(book: Book) {
  if (book.奖品) book.奖品.rows = [['电子血压计', 5, 200]]
  set(book, '抽奖：规则', '一人一次')
  set(book, '抽奖：怎么领', '带领奖码到检测所领')
  set(book, '抽奖：公开的号码', '双色球第 2027060 期')
  set(book, '抽奖：号码公布时间', '2027-05-25 21:30')
}
const withTeam =
  (...team: string[]) =>
  (book: Book) => {
    withPrizes(book)
    set(book, '题型：填数', 2)
    set(book, '一共可答几次', 20)
    if (book.队伍) book.队伍.rows = [team]
  }
const WITH_ALL = bookOf(withTeam('yuepu', '月浦一队', '街道', '宝山区', 'YUEPU01'))

it('an import stores prizes, teams, forms and tries; what is downloaded then changes nothing', async () => {
  await imported(WITH_ALL)
  const campaign = await product.store.campaigns.get(CAMPAIGN)
  expect(campaign?.draw).toMatchObject({ prizes: [{ name: '电子血压计', count: 5, yuan: 200 }], leastPoints: 60 })
  expect(campaign?.blueprint).toEqual({ forms: { number: 2 }, triesInAll: 20 })
  expect(await product.store.teams.get(`${CAMPAIGN}.t.yuepu`)).toMatchObject({ codeKey: `${CAMPAIGN}:YUEPU01` })
  const file = await made('current')
  expect(await preview(file)).toMatchObject({ faults: [], changes: [], ignored: [] })
  expect(await imported(file)).toMatchObject({ written: 0 })
})

it('a team that was made by hand is in the workbook, stays where it is left out, and keeps its code', async () => {
  const wish = {
    requestId: 'r'.repeat(26),
    campaignId: CAMPAIGN,
    name: '现场队',
    sort: 'mall',
    district: '杨浦区',
  } as const
  const { code } = await product.get(makeTeam, wish, organiser)
  expect(await preview(await made('current'))).toMatchObject({ faults: [], changes: [] })
  expect(await linesOf(WITH_ALL)).toEqual([])
  await imported(WITH_ALL)
  expect((await product.get(listTeams, { campaignId: CAMPAIGN }, organiser)).teams).toHaveLength(2)
  const { faults } = await preview(bookOf(withTeam('other', '别的队', '学校', '宝山区', code)))
  expect(faults).toEqual([
    { sheet: '队伍', cell: 'E2', title: '队伍码', message: `“${code}”已经是“现场队”的，每队的队伍码要不同，请换一个` },
  ])
})

it('a new campaign by it has its prizes and teams, and asks for the number that is to decide', async () => {
  const { faults, isNew } = await preview(await made('next-year'))
  expect(isNew).toBe(false)
  expect(faults.map(({ sheet, title, message }) => `${sheet} ${title}：${message}`)).toEqual([
    '活动 抽奖：公开的号码：有奖品就要写明这一项，居民答题以前要看到',
    '活动 抽奖：号码公布时间：有奖品就要写明这一项，居民答题以前要看到',
  ])
  expect(faults.every(({ cell }) => /^B\d+$/.test(cell))).toBe(true)
})

it('once the quiz is open what people play for stays, and each cell that would change it is named', async () => {
  product.clock.now = instantAt('2027-05-10', '10:00')
  expect(await preview(await made('current'))).toMatchObject({ faults: [], changes: [] })
  const changed = bookOf((book) => {
    withTeam('yuepu', '月浦一队', '街道', '宝山区', 'YUEPU01')(book)
    set(book, '抽奖：规则', '一人两次')
    book.奖品?.rows.push(['体温计', 20, 30])
  })
  const { faults } = await preview(changed)
  const message = '答题已经开始，奖品、条件和规则不能再改'
  expect(faults).toEqual([
    { sheet: '奖品', cell: '', title: '', message },
    { sheet: '活动', cell: expect.stringMatching(/^B\d+$/), title: '抽奖：规则', message },
  ])
})
