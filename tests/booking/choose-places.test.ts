import fc from 'fast-check'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { choosePlaces } from '../../cloudfunctions/features/booking/choose-places'
import { placeKey } from '../../cloudfunctions/features/booking/places'
import { TakenPlaces } from '../../cloudfunctions/features/booking/taken-places'
import { sampleLab, sampleSlot } from './samples'

const kind = fc.constantFrom(...INSTRUMENT_KINDS.slice(0, 3))
const instruments = fc.array(fc.record({ kind }), { minLength: 1, maxLength: 6 })
const lab = sampleLab('wmd-2027', 'baoshan')
const places = fc.dictionary(kind, fc.integer({ min: 0, max: 6 }))
const number = fc.integer({ min: 0, max: 5 })

const slotWith = (offered: Record<string, number>) => sampleSlot(lab, '2027-05-20', '09:00', offered)

it('gives every instrument a free place of its own kind, or nobody anything', () => {
  fc.assert(
    fc.property(instruments, places, fc.array(fc.tuple(kind, number)), fc.string(), (wanted, offered, sold, seed) => {
      const slot = slotWith(offered)
      const taken = TakenPlaces.of(
        slot._id,
        sold.map(([of, n]) => placeKey(slot._id, of, n)),
      )
      const chosen = choosePlaces(wanted, slot, taken, seed)
      const free = (of: string) =>
        [...Array(offered[of] ?? 0).keys()].filter((n) => !sold.some(([soldOf, soldN]) => soldOf === of && soldN === n))
      const enough = wanted.every(({ kind: of }) => free(of).length >= wanted.filter((one) => one.kind === of).length)
      expect(chosen !== undefined).toBe(enough)
      const keys = chosen?.map((n, index) => `${wanted[index]?.kind} ${n}`) ?? []
      expect(new Set(keys).size).toBe(keys.length)
      chosen?.forEach((n, index) => {
        expect(free(wanted[index]?.kind ?? '')).toContain(n)
      })
    }),
    { numRuns: 500 },
  )
})

it('finds the last free place, whoever asks', () => {
  const slot = slotWith({ 'bp-auto': 50 })
  fc.assert(
    fc.property(fc.nat(49), fc.string(), (last, seed) => {
      const others = [...Array(50).keys()].filter((n) => n !== last)
      const taken = TakenPlaces.of(
        slot._id,
        others.map((n) => placeKey(slot._id, 'bp-auto', n)),
      )
      expect(choosePlaces([{ kind: 'bp-auto' }], slot, taken, seed)).toEqual([last])
    }),
  )
})

it('sends people who come together to different places', () => {
  const slot = slotWith({ 'bp-auto': 50 })
  const first = [...Array(100).keys()].map(
    (n) => choosePlaces([{ kind: 'bp-auto' }], slot, new TakenPlaces(), `visit-${n}`)?.[0],
  )
  expect(new Set(first).size).toBeGreaterThan(30)
})
