import fc from 'fast-check'
import * as v from 'valibot'
import { Id } from '#contract/shapes'
import { hashId, hashNumber, newId } from '../../cloudfunctions/kernel/ids'

const parts = fc.array(fc.string(), { minLength: 1, maxLength: 3 })

describe('ids', () => {
  it('are the same for the same parts, and 26 characters that nobody mistakes for another', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const id = hashId(...some)
        expect(hashId(...some)).toBe(id)
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
        expect(v.is(Id, id)).toBe(true)
      }),
    )
  })

  it('differ when the parts differ, also when only the border between two parts does', () => {
    expect(hashId('ab', 'c')).not.toBe(hashId('a', 'bc'))
    expect(hashId('a')).not.toBe(hashId('a', ''))
    fc.assert(
      fc.property(parts, parts, (a, b) => JSON.stringify(a) === JSON.stringify(b) || hashId(...a) !== hashId(...b)),
    )
  })

  it('stay what they are: stored bookings are found by them', () => {
    expect(hashId('person', 'request')).toBe('m84n5s34k22ha6kyvm25eh4f4c')
  })

  it('use every character at every place', () => {
    const ids = Array.from({ length: 2000 }, (_, n) => hashId(`${n}`))
    for (let place = 0; place < 26; place++) expect(new Set(ids.map((id) => id[place])).size).toBe(32)
  })

  it('are new every time when nothing is given', () => {
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000)
  })

  it('come as numbers too: whole, from 0 to 2^32 − 1, spread evenly over the places of a slot', () => {
    const numbers = Array.from({ length: 2000 }, (_, n) => hashNumber(hashId(`${n}`)))
    for (const number of numbers) expect(Number.isInteger(number) && number >= 0 && number < 2 ** 32).toBe(true)
    for (const places of [2, 5, 10, 20])
      for (let place = 0; place < places; place++) {
        const here = numbers.filter((number) => number % places === place).length
        expect(Math.abs(here - 2000 / places)).toBeLessThan(5 * Math.sqrt(2000 / places))
      }
  })
})
