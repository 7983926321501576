import { joinByInvitation } from '#contract/account'
import { markAbsent } from '#contract/check-in'
import { confirmBookings, declineBookings, readDay, readPhone } from '#contract/desk'
import type { Duty } from '#contract/duty'
import { invite, listMembers } from '#contract/organiser'
import { type DeskAct, may } from '../../cloudfunctions/features/desk/may'
import { sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { employ, plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

describe('what a post lets somebody do', () => {
  const ACTS: readonly DeskAct[] = ['receive', 'call', 'measure', 'hand-out', 'approve']
  const allowed = (duty: Duty, kinds: ('bp-auto' | 'scale-body')[] = []) =>
    ACTS.filter((act) => may([{ labId: 'lab-1', duty, kinds }], 'lab-1', act, 'bp-auto'))

  it('is everything for who is in charge, and no measuring for the reception', () => {
    expect(allowed('admin')).toEqual(ACTS)
    expect(allowed('reception')).toEqual(['receive', 'call', 'hand-out'])
  })

  it('is measuring for technicians, of the kinds they are qualified for', () => {
    expect(allowed('technician', ['bp-auto'])).toEqual(['call', 'measure', 'hand-out'])
    expect(allowed('technician', ['scale-body'])).toEqual(['hand-out'])
    expect(may([{ labId: 'lab-1', duty: 'technician', kinds: [] }], 'lab-1', 'measure')).toBe(false)
  })

  it('holds at that lab only', () => {
    const posts = [
      { labId: 'lab-1', duty: 'admin', kinds: [] },
      { labId: 'lab-2', duty: 'technician', kinds: ['scale-body'] },
    ] as const
    expect(may(posts, 'lab-2', 'receive')).toBe(false)
    expect(may(posts, 'lab-2', 'measure', 'scale-body')).toBe(true)
    expect(may(posts, 'lab-3', 'hand-out')).toBe(false)
  })
})

describe('the desk', () => {
  it('shows a technician the day, and refuses what is the reception’s', async () => {
    const desk = await plantDesk(product)
    const { ids, visitId } = await desk.visit(desk.slot, 'bp-auto')
    const technician = newPerson()
    await employ(product, desk.lab._id, technician, 'technician', ['bp-auto'])
    const seen = await product.get(readDay, { labId: desk.lab._id }, technician)
    expect(seen).toMatchObject({ mayReceive: false, visits: [{ visitId, phone: null, forWhom: null }] })
    expect((await product.get(readDay, { labId: desk.lab._id }, desk.staff)).mayReceive).toBe(true)
    const refused = { ok: false, refusal: 'not-your-duty' }
    expect(await product.ask(confirmBookings, { bookingIds: ids }, technician)).toEqual(refused)
    expect(await product.ask(declineBookings, { bookingIds: ids, reason: '停电' }, technician)).toEqual(refused)
    expect(await product.ask(readPhone, { visitId, reason: '问路' }, technician)).toEqual(refused)
    expect((await product.store.bookings.get(ids[0] ?? ''))?.status).toBe('pending')
  })
})

describe('somebody with two posts', () => {
  it('answers and marks nothing at either lab where one of both is not their duty', async () => {
    const here = await plantDesk(product)
    const first = await here.visit(here.slot, 'bp-auto')
    const there = await plantDesk(product)
    const second = await there.visit(there.slot, 'bp-auto')
    const both = newPerson()
    await employ(product, here.lab._id, both, 'reception')
    await employ(product, there.lab._id, both, 'technician', ['bp-auto'])
    const bookingIds = [...first.ids, ...second.ids]
    // The time of both has come.
    product.clock.now = there.slot.startsAt
    const refused = { ok: false, refusal: 'not-your-duty' }
    expect(await product.ask(confirmBookings, { bookingIds }, both)).toEqual(refused)
    expect(await product.ask(declineBookings, { bookingIds, reason: '停电' }, both)).toEqual(refused)
    expect(await product.ask(markAbsent, { bookingIds }, both)).toEqual(refused)
    const found = await product.store.bookings.find({ where: { _id: { in: bookingIds } } })
    expect(found.map(({ status }) => status)).toEqual(['pending', 'pending'])
  })

  it('marks none absent of several whose time has not come for all', async () => {
    const { lab, day, slot, staff, visit } = await plantDesk(product)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 3 })
    await product.store.slots.insert([later])
    const bookingIds = [...(await visit(slot, 'bp-auto')).ids, ...(await visit(later, 'bp-auto')).ids]
    await product.get(confirmBookings, { bookingIds }, staff)
    product.clock.now = slot.startsAt
    expect(await product.ask(markAbsent, { bookingIds }, staff)).toEqual({ ok: false, refusal: 'too-early' })
    product.clock.now = later.startsAt
    expect((await product.ask(markAbsent, { bookingIds }, staff)).ok).toBe(true)
  })
})

describe('an invitation with a duty', () => {
  async function invited() {
    const desk = await plantDesk(product)
    const organiser = newPerson()
    await appoint(product, desk.campaign._id, organiser)
    const scope = { role: 'staff', scopeId: desk.lab._id } as const
    const code = async (duty?: Duty) => {
      const post = duty && { duty, kinds: duty === 'technician' ? (['bp-auto'] as const).slice() : [] }
      return (await product.get(invite, { ...scope, ...post }, organiser)).code
    }
    const post = async (person: string) => {
      const [member] = await product.store.staff.find({ where: { personId: person } })
      return member && { duty: member.duty, kinds: member.kinds }
    }
    return { ...desk, organiser, code, post }
  }
  const join = (code: string, person: string) => product.ask(joinByInvitation, { code }, person)

  it('gives it, and the list of members tells it', async () => {
    const { code, post, organiser, campaign } = await invited()
    const person = newPerson()
    await join(await code('technician'), person)
    expect(await post(person)).toEqual({ duty: 'technician', kinds: ['bp-auto'] })
    const { scopes } = await product.get(listMembers, { campaignId: campaign._id }, organiser)
    expect(scopes.flatMap(({ members }) => members)).toContainEqual(
      expect.objectContaining({ duty: 'technician', kinds: ['bp-auto'] }),
    )
  })

  it('without one puts somebody in charge, as those who were there before', async () => {
    const { code, post, staff } = await invited()
    const person = newPerson()
    await join(await code(), person)
    expect(await post(person)).toEqual({ duty: 'admin', kinds: [] })
    expect(await post(staff)).toEqual({ duty: 'admin', kinds: [] })
  })

  it('changes the duty of who is there already, and the old code does not bring the old one back', async () => {
    const { code, post } = await invited()
    const person = newPerson()
    const [first, second] = [await code('admin'), await code('reception')]
    await join(first, person)
    expect((await join(second, person)).ok).toBe(true)
    expect(await post(person)).toEqual({ duty: 'reception', kinds: [] })
    expect(await join(first, person)).toEqual({ ok: false, refusal: 'code-not-valid' })
    expect((await join(second, person)).ok).toBe(true)
    expect(await post(person)).toEqual({ duty: 'reception', kinds: [] })
  })
})
