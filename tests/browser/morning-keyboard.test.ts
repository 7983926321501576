import { bookVisit } from '#contract/booking'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { newPerson, wishFor } from '../booking/wish'
import { type DeskOnPc, openDeskBefore } from './desk-on-pc'

// What of the morning is done seldom: everyday check-in, calling and measuring are in counter.test.ts and bench.test.ts.
let site: DeskOnPc['site']
let open: (path: string) => ReturnType<DeskOnPc['open']>
openDeskBefore((desk) => {
  site = desk.site
  open = (path) => desk.open(`desk/${path}?labId=${desk.labId}`)
})

const statesOf = async (where: { visitId: string } | { personId: string }) =>
  (await site.product.store.bookings.find({ where })).map(({ status }) => status)

test('board: somebody without a booking is taken in, taken back, and lies with those who are expected', async () => {
  site.product.clock.now = instantAt(site.bench.day, '09:05')
  const desk = await open('board/index')
  await desk.shows('待到 ')
  await desk.choose('没有预约，现场登记')
  await desk.shows('带来什么')
  await desk.choose('多一件电子血压计')
  await desk.choose('登记并取号')
  await desk.shows(/✓ \d{4} \d{4} 到了/)
  expect(await statesOf({ personId: '' })).toEqual(['arrived'])
  await desk.choose(/登记错了，撤销$/)
  await desk.shows(/^一起登记的器具都改回/)
  await desk.choose('扫错了人')
  await desk.choose('撤销到场，改回已确认')
  await desk.shows('待到 1')
  expect(await statesOf({ personId: '' })).toEqual(['confirmed'])
  await desk.close()
})

test('day: a booking is declined with a reason, and somebody who calls is booked', async () => {
  const { visitId } = await site.product.get(bookVisit, wishFor(site.bench.slot._id, 'bp-auto'), newPerson())
  // A slot that has begun also gives to who calls what nobody has booked.
  site.product.clock.now = instantAt(site.bench.day, '09:05')
  const desk = await open('day/index')
  await desk.shows('待确认')
  await desk.choose('不能接待')
  await desk.shows('不能接待 1 件')
  await desk.choose('检测设备临时停用，请另约时间')
  await desk.choose('答复不能接待')
  await desk.shows(/已答复不能接待 1 件/)
  expect(await statesOf({ visitId })).toEqual(['declined'])

  const before = (await statesOf({ personId: '' })).length
  await desk.choose('电话预约')
  await desk.shows('带来什么')
  await desk.choose('多一件电子血压计')
  await desk.choose('登记，告诉对方预约号')
  await desk.shows(/约好了，预约号 \d{4} \d{4}/)
  expect(await statesOf({ personId: '' })).toHaveLength(before + 1)
  await desk.close()
})
