import { joinByInvitation, whoAmI } from '#contract/account'
import { bookVisit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { overview } from '#contract/organiser'
import { importWorkbook, previewWorkbook } from '#contract/workbook'
import { plantCampaign } from '../../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../../cloudfunctions/kernel/time'
import { newPerson, wishFor } from '../../booking/wish'
import { openProduct, type Product } from '../../kernel/open-product'
import { appoint } from '../appoint'
import { exampleText } from '../campaign-text'
import { type Book, changedBook, type } from './book-text'

const NOW = instantAt('2027-05-10', '10:00')
const CAMPAIGN = 'wmd-2027'
const NINE = `${CAMPAIGN}.gucun.${instantAt('2027-05-20', '09:00') / 60_000}`
const organiser = newPerson()

let product: Product
beforeEach(async () => {
  product = await openProduct()
  product.clock.now = NOW
  await plantCampaign(product.store, exampleText(), NOW)
  await appoint(product, CAMPAIGN, organiser)
})
afterEach(async () => {
  expect(product.faults).toEqual([])
  await product.close()
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bookOf = (change?: (book: Book) => void) => base64(changedBook(change))
const preview = (file: string, by = organiser) => product.get(previewWorkbook, { file }, by)
const imported = async (file: string, by = organiser) => {
  const { digest, faults } = await preview(file, by)
  expect(faults).toEqual([])
  return product.get(importWorkbook, { file, digest }, by)
}
async function everything() {
  const { campaigns, labs, slots, questions, organisers, invitations } = product.store
  const all = await Promise.all(
    [campaigns, labs, slots, questions, organisers, invitations].map((one) => one.find({ where: {} })),
  )
  return all.flat()
}
const set = (sheet: string, row: string, cell: string | number) => (book: Book) => {
  const at = book[sheet]?.rows.find(([first]) => first === row)
  if (!at) throw new Error(`${sheet} has no ${row}`)
  at[1] = cell
}
/** The same campaign in June, by another key. */
const june = (book: Book) => {
  for (const [row, cell] of [
    ['短名', 'june'],
    ['名称', '六月服务日'],
    ['活动开始', '6月1日'],
    ['活动结束', '6月9日'],
    ['检测日', '6月8日'],
    ['预约开始', '6月1日'],
    ['预约结束', '6月7日'],
    ['答题开始', '6月1日'],
    ['答题结束', '6月8日'],
  ] as const)
    set('活动', row, cell)(book)
}

describe('a preview', () => {
  it('says what would change, in the words of the workbook, and writes nothing', async () => {
    const before = await everything()
    const { changes, isNew, title, invited, faults } = await preview(
      bookOf((book) => {
        set('活动', '名称', '新名称')(book)
        type('检测点', 'K3', '9:00-11:00')(book)
        type('器具', 'D2', 2)(book)
      }),
    )
    expect({ faults, isNew, title }).toEqual({ faults: [], isNew: false, title: '新名称' })
    expect(changes).toEqual([
      { change: 'changed', what: '活动“新名称”', details: ['名称：世界计量日免费检测 → 新名称'] },
      {
        change: 'changed',
        what: '区计量检测所（示例）',
        details: ['电子血压计台位：3 → 2', expect.stringMatching(/^位置 \d+ → \d+ 个$/)],
      },
      {
        change: 'changed',
        what: '顾村社区服务中心（示例）',
        details: ['开放时间：09:00-12:00 → 09:00-11:00', '去掉 2 个时段', expect.stringMatching(/^位置 \d+ → \d+ 个$/)],
      },
    ])
    // The book asks for one organiser, who is there already, and two at the first lab.
    expect(invited).toEqual([{ whom: '区计量检测所（示例） 检测人员', people: 2 }])
    expect(await everything()).toEqual(before)
  })

  it('names every mistake, and what does not go together by its cell too', async () => {
    const { faults, digest } = await preview(bookOf(set('活动', '预约结束', '5月1日')))
    expect(digest).toBe('')
    expect(faults).toContainEqual({
      sheet: '活动',
      cell: expect.stringMatching(/^B\d+$/),
      title: '预约结束',
      message: '要比开始（2027-05-06 09:00）晚',
    })
  })

  it('refuses a cut below what is booked, by slot and people', async () => {
    await product.get(bookVisit, wishFor(NINE, 'bp-auto'), newPerson())
    const { faults } = await preview(bookOf(type('检测点', 'K3', '10:00-12:00')))
    expect(faults).toEqual([
      {
        sheet: '检测点',
        cell: 'K3',
        title: '开放时间',
        message: '2027-05-20 09:00 已有 1 人约了电子血压计，这个时段不能去掉',
      },
    ])
  })

  it('says what a file is that is no workbook', async () => {
    const messageOf = async (bytes: Uint8Array) => (await preview(base64(bytes))).faults.map(({ message }) => message)
    expect(await messageOf(Buffer.from('名称,地址\n'))).toEqual([expect.stringMatching(/^这不是 XLSX 文件/)])
    expect(await messageOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual([
      expect.stringMatching(/^这是旧的 .xls 文件/),
    ])
  })
})

describe('an import', () => {
  it('is of what was previewed, and makes it so', async () => {
    const done = await imported(bookOf(set('活动', '名称', '新名称')))
    expect(done).toMatchObject({ campaignId: CAMPAIGN, title: '新名称' })
    expect((await product.store.campaigns.get(CAMPAIGN))?.title).toBe('新名称')
  })

  it('a second time changes nothing and invites nobody', async () => {
    const file = bookOf(type('检测点', 'C3', '宝山'))
    const first = await imported(file)
    expect(first.invitations).toHaveLength(2)
    const before = await everything()
    expect(await imported(file)).toMatchObject({ written: 0, invitations: [] })
    expect((await preview(file)).changes).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('whose answer was lost may be sent again with the same digest', async () => {
    const file = bookOf(type('检测点', 'C3', '宝山'))
    const { digest } = await preview(file)
    await product.get(importWorkbook, { file, digest }, organiser)
    expect(await product.get(importWorkbook, { file, digest }, organiser)).toMatchObject({
      written: 0,
      invitations: [],
    })
  })

  it('is refused when the file or the campaign is another than was previewed', async () => {
    const file = bookOf(set('活动', '名称', '新名称'))
    const { digest } = await preview(file)
    const other = bookOf(set('活动', '名称', '别的名称'))
    const before = await everything()
    expect(await product.ask(importWorkbook, { file: other, digest }, organiser)).toMatchObject({
      refusal: 'preview-outdated',
    })
    expect(await everything()).toEqual(before)
    await imported(bookOf(type('检测点', 'C3', '宝山')))
    expect(await product.ask(importWorkbook, { file, digest }, organiser)).toMatchObject({
      refusal: 'preview-outdated',
    })
    expect((await product.store.campaigns.get(CAMPAIGN))?.title).not.toBe('新名称')
  })

  it('is refused when somebody booked in between what it would take away', async () => {
    const file = bookOf(type('检测点', 'K3', '10:00-12:00'))
    const { digest } = await preview(file)
    await product.get(bookVisit, wishFor(NINE, 'bp-auto'), newPerson())
    expect(await product.ask(importWorkbook, { file, digest }, organiser)).toMatchObject({
      refusal: 'preview-outdated',
    })
  })

  it('gives codes that let people in, and keeps none of them', async () => {
    const { invitations } = await imported(bookOf())
    const whom = '区计量检测所（示例） 检测人员'
    expect(invitations.map((one) => one.whom)).toEqual([whom, whom])
    const [first] = invitations
    const technician = newPerson()
    const joined = await product.get(joinByInvitation, { code: first?.code ?? '' }, technician)
    const [member] = await product.store.staff.find({ where: { personId: technician } })
    expect(member).toMatchObject({ duty: 'technician', kinds: ['bp-auto', 'scale-body'] })
    expect(joined).toMatchObject({ role: 'staff', scopeId: `${CAMPAIGN}.center` })
    const stored = JSON.stringify(await everything())
    for (const { code } of invitations) expect(stored).not.toContain(code.replace('-', ''))
  })

  it('leaves those who wait for a slot waiting', async () => {
    await product.store.slots.updateIf(NINE, {}, { waiting: true })
    await imported(bookOf(type('器具', 'D2', 2)))
    expect((await product.store.slots.get(NINE))?.waiting).toBe(true)
  })

  it('makes a new campaign its importer’s', async () => {
    const { isNew, changes } = await preview(bookOf(june))
    expect(isNew).toBe(true)
    expect(changes.map(({ change }) => change)).toEqual(['new', 'new', 'new'])
    expect((await imported(bookOf(june))).campaignId).toBe('june')
    expect((await product.get(overview, { campaignId: 'june' }, organiser)).labs).toHaveLength(2)
    const { campaigns } = await product.get(whoAmI, {}, organiser)
    expect(campaigns.map(({ campaignId }) => campaignId).sort()).toEqual(['june', CAMPAIGN])
    product.clock.now = instantAt('2027-06-02', '09:00')
    expect((await product.get(listLabs, {}, newPerson())).labs).toHaveLength(2)
  })

  it('of another’s campaign is refused, even where nothing would change', async () => {
    const stranger = newPerson()
    await appoint(product, 'elsewhere', stranger)
    const { faults } = await preview(bookOf(), stranger)
    expect(faults).toEqual([
      expect.objectContaining({
        sheet: '活动',
        title: '短名',
        message: expect.stringMatching(/^这个短名已经是别的活动/),
      }),
    ])
    const { digest } = await preview(bookOf())
    expect(await product.ask(importWorkbook, { file: bookOf(), digest }, stranger)).toMatchObject({
      refusal: 'preview-outdated',
    })
  })

  it('of the same place at the same hour for another campaign is refused', async () => {
    const overlapping = bookOf((book) => {
      june(book)
      set('活动', '活动开始', '5月10日')(book)
      set('活动', '检测日', '5月20日')(book)
    })
    const { faults } = await preview(overlapping)
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatchObject({ sheet: '检测点', message: expect.stringMatching(/同一个地方同一时间只能算一次/) })
  })
})
