import { leavePhone } from '#contract/contact'
import { readDay, readPhone } from '#contract/desk'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { DAY } from '../../cloudfunctions/kernel/time'
import { leaving, PHONE, someKeys } from '../account/phone-world'
import { newPerson } from '../booking/wish'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { employ, plantDesk } from './plant-desk'

const phoneKeys = someKeys()
let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys })
})
afterAll(() => product.close())

async function visited() {
  const desk = await plantDesk(product)
  const visit = await desk.visit(desk.slot, 'bp-auto')
  await product.get(leavePhone, leaving(), visit.resident)
  const audited = () => product.store.audit.find({ where: { chain: chainOfLab(desk.lab._id) } })
  const ask = (person: string, from: Pick<Product, 'ask'> = product) =>
    from.ask(readPhone, { visitId: visit.visitId, reason: '临时改时间' }, person)
  return { ...desk, ...visit, audited, ask }
}

it('the day list has the number masked, null where none was left', async () => {
  const { lab, slot, staff, visit } = await visited()
  await visit(slot, 'thermo-ear')
  const { visits } = await product.get(readDay, { labId: lab._id }, staff)
  expect(visits.map(({ phone }) => phone).sort()).toEqual(['138****8000', null])
  expect(JSON.stringify(visits)).not.toContain(PHONE)
})

it('who only measures sees no number at all, and finds nobody by one', async () => {
  const { lab } = await visited()
  const technician = newPerson()
  await employ(product, lab._id, technician, 'technician', ['bp-auto'])
  const { visits } = await product.get(readDay, { labId: lab._id }, technician)
  expect(visits).toMatchObject([{ phone: null }])
  expect((await product.get(readDay, { labId: lab._id, search: PHONE }, technician)).visits).toEqual([])
})

it('the whole number that a person says finds their visit, a part of it finds nobody', async () => {
  const { lab, slot, staff, visit, visitId } = await visited()
  await visit(slot, 'thermo-ear')
  const found = async (search: string) =>
    (await product.get(readDay, { labId: lab._id, search }, staff)).visits.map((one) => one.visitId)
  expect(await found('138 0013 8000')).toEqual([visitId])
  expect(await found('13800100500')).toEqual([])
  for (const part of ['1380013800', '0013 8000']) expect(await found(part)).not.toContain(visitId)
})

it('a whole number is answered to staff of the lab, and written down with who, whose and why', async () => {
  const { ask, staff, resident, audited, visitId } = await visited()
  expect(await ask(staff)).toEqual({ ok: true, value: { phone: PHONE } })
  expect(await audited()).toMatchObject([
    {
      act: 'phone.read',
      by: pseudonymOf(staff),
      subject: pseudonymOf(resident),
      detail: { visitId, reason: '临时改时间' },
    },
  ])
  expect(JSON.stringify(await audited())).not.toMatch(new RegExp(`"${staff}"|"${resident}"|${PHONE}`))
})

it('it is not answered when it cannot be written down', async () => {
  const { ask, staff } = await visited()
  const audit = Object.create(product.store.audit, {
    insert: { value: () => Promise.reject(new Error('full')) },
  }) as typeof product.store.audit
  const full = productOn({ ...product.store, audit }, { phoneKeys })
  full.clock.now = product.clock.now
  expect(await ask(staff, full)).toEqual({ ok: false, refusal: 'unavailable' })
})

it('is for nobody else: not for the resident, not for staff of another lab, who learn nothing', async () => {
  const { ask, resident, audited } = await visited()
  const other = await plantDesk(product)
  expect(await ask(resident)).toEqual({ ok: false, refusal: 'forbidden' })
  expect(await ask(other.staff)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await audited()).toEqual([])
})

it('says that none was left, without writing anything down', async () => {
  const { staff, slot, visit, audited } = await visited()
  const { visitId } = await visit(slot, 'thermo-ear')
  const answer = await product.ask(readPhone, { visitId, reason: '改时间' }, staff)
  expect(answer).toEqual({ ok: false, refusal: 'no-phone' })
  expect(await audited()).toEqual([])
})

it('ends a month after the visit', async () => {
  const { ask, staff, slot } = await visited()
  product.clock.now = slot.endsAt + 30 * DAY - 1
  expect((await ask(staff)).ok).toBe(true)
  product.clock.now += 1
  expect(await ask(staff)).toEqual({ ok: false, refusal: 'not-found' })
})
