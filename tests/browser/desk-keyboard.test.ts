import { bookVisit } from '#contract/booking'
import { finishSheet } from '#contract/measurement'
import { proposeRow } from '#contract/row-correction'
import { codeKeyOf } from '../../cloudfunctions/features/account/browser-sign-in'
import { newPerson, wishFor } from '../booking/wish'
import { sampleSheet } from '../measurement/sample-sheet'
import { measurementInputs } from '../measurement/valid-inputs'
import { COLLEAGUE, STAFF } from './bench-site'
import { type DeskOnPc, openDeskBefore } from './desk-on-pc'

// The counter and the sheet have tests of their own: counter.test.ts, bench.test.ts.
let site: DeskOnPc['site']
let labId: string
let open: DeskOnPc['open']
openDeskBefore((desk) => {
  ;({ site, labId, open } = desk)
})

async function measured() {
  const brought = await site.bring('上臂式 HEM-1')
  const input = { bookingId: brought.bookingId, rev: 0, sheet: sampleSheet() }
  await site.product.get(finishSheet, input, STAFF)
  return brought
}

test('day: a booking is said yes to', async () => {
  const { visitId } = await site.product.get(bookVisit, wishFor(site.bench.slot._id, 'bp-auto'), newPerson())
  const desk = await open(`desk/day/index?labId=${labId}`)
  await desk.shows('待确认')
  await desk.tabTo('确认')
  await desk.press('Enter')
  // All are answered: the button is gone.
  await desk.page.getByRole('button', { name: '确认', exact: true }).waitFor({ state: 'detached' })
  const [booking] = await site.product.store.bookings.find({ where: { visitId } })
  expect(booking?.status).toBe('confirmed')
  await desk.close()
})

test('notice: a line is written and taken back', async () => {
  const desk = await open(`desk/notice/index?labId=${labId}&as=staff`)
  await desk.shows('没有通知。')
  await desk.tabTo('通知')
  await desk.type('请从东门进')
  await desk.tabTo('发给约了这里的人')
  await desk.press('Enter')
  await desk.shows('发出去了')
  await desk.tabTo('撤掉：请从东门进')
  await desk.press('Enter')
  await desk.shows('没有通知。')
  await desk.close()
})

test('approve: a browser is let in by its digits', async () => {
  const expiresAt = site.product.clock.now + 120_000
  await site.product.store.browserSignIns.insert([
    { _id: 'browser-keys', rev: 1, codeKey: codeKeyOf('123456789'), status: 'waiting', personId: '', expiresAt },
  ])
  const desk = await open('desk/approve/index')
  await desk.shows('输入 9 个数字')
  await desk.tabTo('输入 9 个数字')
  await desk.type('123456789')
  await desk.tabTo('下一步')
  await desk.press('Enter')
  await desk.tabTo('号码一样，批准登录')
  await desk.press('Enter')
  await desk.shows('电脑上马上就登录好了')
  expect(await site.product.store.browserSignIns.get('browser-keys')).toMatchObject({ status: 'approved' })
  await desk.close()
})

test('hand-out: the code and Enter give an instrument back, and the day’s slips are a key away', async () => {
  const { bookingId, code } = await measured()
  const desk = await open(`bench/hand-out/index?labId=${labId}`)
  await desk.page.locator('#hand-out-code input:focus').waitFor()
  await desk.type(code)
  await desk.press('Enter')
  await desk.shows('✓ 交出 电子血压计')
  expect(await site.product.store.bookings.get(bookingId)).toMatchObject({ status: 'returned' })
  await desk.tabTo('打印这一天的结果单')
  await desk.press('Enter')
  await desk.shows('（不作为检定证书）')
  await desk.page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await desk.tabTo('打印')
  await desk.press('Enter')
  await desk.page.locator('body[data-printed=yes]').waitFor({ state: 'attached' })
  await desk.close()
})

test('authorisations: a colleague’s paper is written down and withdrawn', async () => {
  const desk = await open(`bench/authorisations/index?labId=${labId}&as=staff`)
  await desk.shows('检测点的授权')
  const member = await site.product.store.staff.find({ where: { personId: STAFF, labId } })
  expect(member).toHaveLength(1)
  await desk.tabTo(/^登记 .* 的授权$/)
  await desk.press('Enter')
  await desk.tabTo('电子血压计')
  await desk.press(' ')
  await desk.tabTo('授权证书编号')
  await desk.type('0042')
  await desk.tabTo('从哪天起')
  await desk.type('20200101')
  await desk.tabTo('到哪天止')
  await desk.type('2039-12-31')
  await desk.tabTo('登记')
  await desk.press('Enter')
  await desk.shows('2020-01-01 到 2039-12-31')
  const standing = () => site.product.store.authorisations.find({ where: { labId, withdrawnAt: 0 } })
  expect(await standing()).toMatchObject([{ number: '0042', kinds: ['bp-auto'] }])
  await desk.tabTo('撤掉 0042')
  await desk.press('Enter')
  // The sheet is open before the keyboard goes on in it.
  await desk.shows('写错了就撤掉再登记一份')
  await desk.tabTo('撤掉')
  await desk.press('Enter')
  await desk.page.getByText('2020-01-01 到 2039-12-31').waitFor({ state: 'detached' })
  expect(await standing()).toEqual([])
  await desk.close()
})

test('rows: a correction is approved by the second person, and another is proposed', async () => {
  await site.product.get(proposeRow, { ...measurementInputs['measurement.proposeRow'], labId }, COLLEAGUE)
  const desk = await open(`bench/rows/index?labId=${labId}`)
  await desk.shows('等人核对的更正')
  await desk.tabTo('我核对过原文，同意')
  await desk.press('Enter')
  await desk.shows('本检测点更正过')
  await desk.tabTo(/^更正 示值误差/)
  await desk.press('Enter')
  await desk.tabTo('出处')
  await desk.type('规程原文第 5.1 条')
  await desk.tabTo('为什么更正')
  await desk.type('核对原文')
  await desk.tabTo('提出，请另一位核对')
  await desk.press('Enter')
  await desk.shows('要另一位来核对，您自己不能同意。')
  const proposed = await site.product.store.rowCorrections.find({ where: { labId, status: 'proposed' } })
  expect(proposed).toHaveLength(1)
  await desk.close()
})

test('figures: what was measured is seen, and the lab’s book is a key away', async () => {
  await measured()
  const desk = await open(`desk/figures/index?labId=${labId}&as=staff`)
  await desk.shows('电子血压计')
  await desk.tabTo('下载全部台账（XLSX）')
  const [book] = await Promise.all([desk.page.waitForEvent('download'), desk.press('Enter')])
  expect(book.suggestedFilename()).toMatch(/台账.*\.xlsx$/)
  expect(await site.product.store.audit.find({ where: { act: 'book.export' } })).toHaveLength(1)
  await desk.close()
})

test('call screen and sign-in code need no key: they change by themselves', async () => {
  const screen = await open(`desk/calls/index?labId=${labId}`)
  await screen.shows('请坐，叫到号再过来')
  await screen.close()
})
