import { joinByInvitation, whoAmI } from '#contract/account'
import { readDay } from '#contract/desk'
import { invite, listMembers, type MemberRole, removeMember } from '#contract/organiser'
import { personTag } from '#contract/person-tag'
import { DAY } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from './appoint'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

/** A campaign with its organiser, and how that one invites to the lab or to the campaign. */
async function campaign() {
  const desk = await plantDesk(product)
  const organiser = newPerson()
  await appoint(product, desk.campaign._id, organiser)
  const scope = (role: MemberRole) => ({ role, scopeId: role === 'staff' ? desk.lab._id : desk.campaign._id })
  return {
    ...desk,
    organiser,
    scope,
    codeFor: async (role: MemberRole) => (await product.get(invite, scope(role), organiser)).code,
    members: async (role: MemberRole) => {
      const { scopes } = await product.get(listMembers, { campaignId: desk.campaign._id }, organiser)
      return scopes.find((one) => one.scopeId === scope(role).scopeId)?.members ?? []
    },
  }
}

const join = (code: string, person: string) => product.ask(joinByInvitation, { code }, person)
const REFUSED = { ok: false, refusal: 'code-not-valid' }

describe('an invitation', () => {
  it('to the staff of a lab opens its desk', async () => {
    const { lab, codeFor } = await campaign()
    const person = newPerson()
    expect(await product.ask(readDay, { labId: lab._id }, person)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await join(await codeFor('staff'), person)).toEqual({
      ok: true,
      value: { role: 'staff', scopeId: lab._id, scopeName: lab.name },
    })
    expect((await product.ask(readDay, { labId: lab._id }, person)).ok).toBe(true)
  })

  it('to the organisers lets the next one invite in turn', async () => {
    const { campaign: made, codeFor, scope } = await campaign()
    const person = newPerson()
    expect(await product.ask(invite, scope('staff'), person)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await join(await codeFor('organiser'), person)).toMatchObject({
      value: { role: 'organiser', scopeName: made.title },
    })
    expect((await product.ask(invite, scope('staff'), person)).ok).toBe(true)
  })

  it('is written without letters that look like others, and is not the same twice', async () => {
    const { codeFor } = await campaign()
    const codes = await Promise.all(Array.from({ length: 40 }, () => codeFor('staff')))
    expect(new Set(codes).size).toBe(40)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    // Every one of the 32 characters turns up among 400, or chance is not even.
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
  })

  it('is not kept: the database has its hash alone', async () => {
    const { codeFor, lab } = await campaign()
    const code = await codeFor('staff')
    const stored = JSON.stringify(await product.store.invitations.find({ where: { scopeId: lab._id } })).toUpperCase()
    expect(stored).toContain('EXPIRESAT')
    for (const written of [code, code.replace('-', '')]) expect(stored).not.toContain(written)
  })

  it.each<[how: string, type: (code: string) => string]>([
    ['in small letters', (code) => code.toLowerCase()],
    ['without the dash', (code) => code.replace('-', '')],
    ['with gaps and another dash', (code) => ` ${code.replace('-', ' — ')} `],
    ['with an O for the 0 and an l for the 1', (code) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('may be typed %s', async (_, type) => {
    const { codeFor } = await campaign()
    expect((await join(type(await codeFor('staff')), newPerson())).ok).toBe(true)
  })

  it('lets one in and nobody else, also of two who come at once', async () => {
    const { codeFor, members } = await campaign()
    const code = await codeFor('staff')
    const before = (await members('staff')).length
    const answers = await Promise.all([newPerson(), newPerson(), newPerson()].map((person) => join(code, person)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await join(code, newPerson())).toEqual(REFUSED)
    expect(await members('staff')).toHaveLength(before + 1)
  })

  it('may be sent twice by the same person, and one who is a member already stays one', async () => {
    const { codeFor, members, staff } = await campaign()
    const [person, code] = [newPerson(), await codeFor('staff')]
    expect(await join(code, person)).toEqual(await join(code, person))
    expect((await join(await codeFor('staff'), staff)).ok).toBe(true)
    expect(await members('staff')).toHaveLength(2)
  })

  it('gives the rest to one who was cut off after it was marked as used', async () => {
    const { codeFor, lab } = await campaign()
    const [person, code] = [newPerson(), await codeFor('staff')]
    const [open] = await product.store.invitations.find({ where: { scopeId: lab._id, usedBy: '' } })
    await product.store.invitations.updateIf(open?._id ?? '', {}, { usedBy: person, usedAt: 1 })
    expect((await join(code, person)).ok).toBe(true)
    expect((await product.ask(readDay, { labId: lab._id }, person)).ok).toBe(true)
  })

  it('answers alike whether it never was, was used or ran out after seven days', async () => {
    const { codeFor } = await campaign()
    const [used, late, last] = [await codeFor('staff'), await codeFor('staff'), await codeFor('staff')]
    await join(used, newPerson())
    const start = product.clock.now
    product.clock.now = start + 7 * DAY - 1
    expect((await join(last, newPerson())).ok).toBe(true)
    product.clock.now = start + 7 * DAY
    for (const code of ['00000-00000', '？', used, late]) expect(await join(code, newPerson())).toEqual(REFUSED)
  })

  it('is made only for what one organises; another campaign answers like none', async () => {
    const [one, other] = [await campaign(), await campaign()]
    for (const scope of [
      other.scope('staff'),
      other.scope('organiser'),
      { role: 'staff', scopeId: 'nowhere' } as const,
    ])
      expect(await product.ask(invite, scope, one.organiser)).toEqual({ ok: false, refusal: 'not-found' })
    const crossed = { role: 'organiser', scopeId: one.lab._id } as const
    expect(await product.ask(invite, crossed, one.organiser)).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('the members', () => {
  it('are listed with the end of their number and when they joined', async () => {
    const { codeFor, members, organiser, staff } = await campaign()
    const person = newPerson()
    await join(await codeFor('staff'), person)
    expect(await members('organiser')).toEqual([
      { memberId: expect.any(String), tag: personTag(organiser), joinedAt: null, isSelf: true, duty: null, kinds: [] },
    ])
    const both = await members('staff')
    expect(both.find(({ tag }) => tag === personTag(person))).toMatchObject({
      joinedAt: product.clock.now,
      isSelf: false,
    })
    expect(both.find(({ tag }) => tag === personTag(staff))).toMatchObject({ joinedAt: null })
    expect(JSON.stringify(both)).not.toContain(person)
  })

  it('are out at the next call once removed, and do not come back by their code', async () => {
    const { codeFor, members, organiser, scope, lab } = await campaign()
    const [person, code] = [newPerson(), await codeFor('staff')]
    await join(code, person)
    const tagged = (await members('staff')).find(({ tag }) => tag === personTag(person))
    const removal = { ...scope('staff'), memberId: tagged?.memberId ?? '' }
    expect((await product.ask(readDay, { labId: lab._id }, person)).ok).toBe(true)
    expect(await product.get(removeMember, removal, organiser)).toEqual({})
    expect(await product.ask(readDay, { labId: lab._id }, person)).toEqual({ ok: false, refusal: 'forbidden' })
    expect((await product.get(whoAmI, {}, person)).labs).toEqual([])
    expect(await join(code, person)).toEqual(REFUSED)
    expect(await product.get(removeMember, removal, organiser)).toEqual({})
    expect((await join(await codeFor('staff'), person)).ok).toBe(true)
  })

  it('of another campaign cannot be removed, by whatever ids', async () => {
    const [one, other] = [await campaign(), await campaign()]
    const memberId = (await other.members('staff'))[0]?.memberId ?? ''
    const ask = (scopeId: string) => product.ask(removeMember, { role: 'staff', scopeId, memberId }, one.organiser)
    expect(await ask(other.lab._id)).toEqual({ ok: false, refusal: 'not-found' })
    // Named under a lab of one's own it is no member there.
    expect(await ask(one.lab._id)).toEqual({ ok: true, value: {} })
    expect(await other.members('staff')).toHaveLength(1)
  })

  it('who organise cannot remove themselves, so that one is always left', async () => {
    const { codeFor, members, organiser, scope } = await campaign()
    const second = newPerson()
    await join(await codeFor('organiser'), second)
    const remove = async (who: string, by: string) => {
      const found = (await members('organiser')).find(({ tag }) => tag === personTag(who))
      return product.ask(removeMember, { ...scope('organiser'), memberId: found?.memberId ?? '' }, by)
    }
    expect(await remove(organiser, organiser)).toEqual({ ok: false, refusal: 'not-yourself' })
    expect((await remove(second, organiser)).ok).toBe(true)
    expect(await product.ask(invite, scope('staff'), second)).toEqual({ ok: false, refusal: 'forbidden' })
  })
})
