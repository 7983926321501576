import { exportPerson } from '#contract/contact'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { liveFully } from './full-life'
import { PHONE, someKeys } from './phone-world'

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys: someKeys() })
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

it('holds all that is kept of the person, in words, and who saw their number', async () => {
  const desk = await plantDesk(product)
  const person = newPerson()
  const { visit, attemptId } = await liveFully(product, desk, person)
  await liveFully(product, desk, newPerson())
  const { text } = await product.get(exportPerson, {}, person)
  const told = JSON.parse(text)
  expect(told).toMatchObject({
    导出时间: '2027-05-13 10:00',
    您的编号: person,
    电话: { 号码: PHONE, 留下的时间: '2027-05-13 10:00', 同意的说明: '2026-11' },
    谁看过您的完整号码: [{ 检测点: desk.lab.name, 原因: '改时间' }],
    预约: [
      { 预约号: visit.code, 器具: '电子血压计', 状态: '已确认', 经过: [{ 操作: '您自己' }, { 操作: '检测点或系统' }] },
      { 预约号: visit.code, 器具: '耳温枪', 状态: '待检测点确认' },
    ],
    候补: [{ 状态: '正在排', 器具: ['电子血压计'] }],
    登录记录: [{}],
    工作身份: ['检测点工作人员（other-lab）', `活动组织者（${desk.campaign._id}）`],
  })
  expect(told.答题.map((attempt: { 状态: string }) => attempt.状态).sort()).toEqual(['已交卷', '正在答'])
  // What is right is told in the result, not here while an attempt is open.
  expect(text).not.toContain(attemptId)
  const audited = await product.store.audit.find({ where: { act: 'person.export' } })
  expect(audited.map(({ subject }) => subject)).toEqual([pseudonymOf(person)])
})

it('of somebody who has left nothing says so', async () => {
  const { text } = await product.get(exportPerson, {}, newPerson())
  expect(JSON.parse(text)).toMatchObject({ 电话: '没有留', 预约: [], 答题: [], 登录记录: [], 工作身份: [] })
})
