import { type Displaced, planEqualPlaces } from '../../cloudfunctions/features/closing/equal-places'
import type { SlotPurpose } from '../../cloudfunctions/store/offering-documents'
import { sampleLab, sampleSlot } from '../booking/samples'

const LAB = sampleLab('wmd', 'baoshan')

const free = (clock: string, purpose: SlotPurpose) => ({
  slot: { ...sampleSlot(LAB, '2027-05-20', clock, { 'bp-mercury': 1 }), purpose },
  district: LAB.district,
  left: new Map([['bp-mercury' as const, 1]]),
})
const visit = (purpose: SlotPurpose): Displaced => ({
  visitId: 'visit',
  personId: 'person',
  labId: LAB._id,
  startsAt: 0,
  purpose,
  instruments: [{ kind: 'bp-mercury', model: '', note: '' }],
})
const planned = (purpose: SlotPurpose) =>
  planEqualPlaces([visit(purpose)], [free('09:00', 'drop-off'), free('10:00', 'check')]).get('visit')?.slot.purpose

it('what was to be waited for is not told to be left, and the other way round', () => {
  expect(planned('check')).toBe('check')
  expect(planned('drop-off')).toBe('drop-off')
})

it('another lecture is not an equal place, nor is any time for a shop’s scale', () => {
  expect(planned('event')).toBeUndefined()
  expect(planned('merchant')).toBeUndefined()
})
