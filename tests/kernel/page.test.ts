import fc from 'fast-check'
import { pageOf } from '../../cloudfunctions/kernel/page'

it('pages one after the other are the list, each item once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (list, size) => {
      const seen: number[] = []
      let cursor: string | undefined
      do {
        const { items, next } = pageOf(list, cursor, size)
        expect(items.length).toBe(next === null ? list.length - seen.length : size)
        expect(items.length > 0 || list.length === 0).toBe(true)
        seen.push(...items)
        cursor = next ?? undefined
      } while (cursor !== undefined)
      expect(seen).toEqual(list)
    }),
  )
})

it.each(['', 'x', '-1', '1.5', '1e3', ' 2', '99999999999999999999', 'NaN'])(
  'a made-up place (%j) begins anew',
  (cursor) => {
    expect(pageOf([1, 2, 3], cursor, 2)).toEqual({ items: [1, 2], next: '2' })
  },
)

it('a place behind the end has nothing', () => {
  expect(pageOf([1, 2, 3], '3', 2)).toEqual({ items: [], next: null })
})
