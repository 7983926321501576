import fc from 'fast-check'
import * as v from 'valibot'
import { PLACE_KINDS } from '#contract/instrument-kind'
import { Id } from '#contract/shapes'
import { demoCampaign } from '../../cloudfunctions/demo/campaign'
import { DEMO_IDENTITIES, demoStaff } from '../../cloudfunctions/demo/identities'
import { demoLabs } from '../../cloudfunctions/demo/labs'
import { isBookable, slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { planOf } from '../../cloudfunctions/features/organiser/campaign-plan'
import { addDays, shanghaiDay } from '../../cloudfunctions/kernel/time'

const DISTRICTS =
  '黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 闵行区 宝山区 嘉定区 浦东新区 金山区 松江区 青浦区 奉贤区 崇明区'.split(
    ' ',
  )

const anyTime = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2040, 0) })
const nearNewYear = fc
  .tuple(fc.integer({ min: 2025, max: 2040 }), fc.integer({ min: -9 * 24 * 60, max: 2 * 24 * 60 }))
  .map(([year, minutes]) => Date.UTC(year, 0) + minutes * 60_000)
const now = fc.oneof(anyTime, nearNewYear)

describe('the demo campaign, on any day of any year', () => {
  it('has the quiz and booking open, and check days a week ahead', () => {
    fc.assert(
      fc.property(now, (at) => {
        const campaign = demoCampaign(at)
        const today = shanghaiDay(at)
        expect(campaign.checkDays).toEqual([addDays(today, 7), addDays(today, 8)])
        for (const [from, to] of [
          [campaign.startsAt, campaign.endsAt],
          [campaign.quizOpensAt, campaign.quizClosesAt],
          [campaign.bookingOpensAt, campaign.bookingClosesAt],
        ] as const) {
          expect(from).toBeLessThanOrEqual(at)
          expect(to).toBeGreaterThan(at)
        }
        const { quotas, difficulties } = campaign.quiz
        const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
        expect(sum(quotas)).toBe(sum(difficulties))
      }),
    )
  })

  it('has slots that can be booked at every lab on both days, with ids that the contract takes', () => {
    fc.assert(
      fc.property(now, (at) => {
        const campaign = demoCampaign(at)
        for (const lab of demoLabs(campaign._id, campaign.checkDays))
          for (const day of campaign.checkDays) {
            const slots = slotsOfDay(lab, day)
            expect(slots.length).toBeGreaterThan(5)
            for (const slot of slots) {
              expect(isBookable(slot, at)).toBe(true)
              expect(slot.endsAt).toBeLessThanOrEqual(campaign.endsAt)
              expect(slot.placesTotal).toBeGreaterThan(0)
              expect(v.is(Id, slot._id)).toBe(true)
            }
          }
      }),
      { numRuns: 20 },
    )
  })
})

describe('the labs of the demo', () => {
  const labs = demoLabs('demo-2027-05-13', [])

  it('are 16 at least, over all 16 districts of Shanghai', () => {
    expect(new Set(labs.map(({ _id }) => _id)).size).toBe(labs.length)
    expect(labs.length).toBeGreaterThanOrEqual(16)
    expect(new Set(labs.map(({ district }) => district))).toEqual(new Set(DISTRICTS))
  })

  it('lie in Shanghai, no two at one place, under addresses that say that they are examples', () => {
    for (const { latitude, longitude, address, phone } of labs) {
      expect(latitude).toBeGreaterThan(30.67)
      expect(latitude).toBeLessThan(31.88)
      expect(longitude).toBeGreaterThan(120.85)
      expect(longitude).toBeLessThan(122.2)
      expect(address).toContain('示例')
      expect(phone).toBe('')
    }
    expect(new Set(labs.map(({ latitude, longitude }) => `${latitude} ${longitude}`)).size).toBe(labs.length)
  })

  it('together offer all that the product has: shops, instruments that are left, lectures and open houses', () => {
    const campaign = demoCampaign(Date.now())
    const { slots } = planOf(campaign, demoLabs(campaign._id, campaign.checkDays))
    expect(new Set(slots.map(({ purpose }) => purpose))).toEqual(new Set(['check', 'drop-off', 'merchant', 'event']))
    expect(new Set(slots.flatMap(({ places }) => Object.keys(places)))).toEqual(new Set(PLACE_KINDS))
    expect(slots.filter(({ placesTotal }) => placesTotal === 0)).toEqual([])
    expect(slots.filter(({ endsAt }) => endsAt > campaign.endsAt)).toEqual([])
  })

  it('can check something, and together every group that a resident may bring', () => {
    for (const { stations } of labs) expect(Object.keys(stations).length).toBeGreaterThan(0)
    const kinds = labs.flatMap(({ stations }) => Object.keys(stations).map((kind) => kind.split('-')[0]))
    expect(new Set(kinds)).toEqual(new Set(['bp', 'thermo', 'scale']))
  })
})

describe('who may be played in the demo', () => {
  it('is at least two residents, and staff of labs that exist', () => {
    const staff = demoStaff('demo-2027-05-13')
    const labIds = demoLabs('demo-2027-05-13', []).map(({ _id }) => _id)
    for (const { labId, personId } of staff) {
      expect(labIds).toContain(labId)
      expect(DEMO_IDENTITIES.map(({ id }) => id)).toContain(personId)
    }
    expect(staff.length).toBeGreaterThan(0)
    const residents = DEMO_IDENTITIES.filter(({ id }) => !staff.some(({ personId }) => personId === id))
    expect(residents.length).toBeGreaterThanOrEqual(2)
    expect(new Set(DEMO_IDENTITIES.map(({ id }) => id)).size).toBe(DEMO_IDENTITIES.length)
  })
})
