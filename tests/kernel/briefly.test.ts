import { Briefly } from '../../cloudfunctions/kernel/briefly'

const counting = () => {
  let readings = 0
  return async () => ++readings
}

test('is read once in its time for everybody, and each key for itself', async () => {
  const briefly = new Briefly<number>(1_000)
  const read = counting()
  expect(await Promise.all([briefly.of('a', 0, read), briefly.of('a', 999, read)])).toEqual([1, 1])
  expect(await briefly.of('b', 999, read)).toBe(2)
  expect(await briefly.of('a', 1_000, read)).toBe(3)
})

test('with no time nothing is kept', async () => {
  const briefly = new Briefly<number>(0)
  const read = counting()
  expect([await briefly.of('a', 5, read), await briefly.of('a', 5, read)]).toEqual([1, 2])
})

test('a reading that failed is tried again by the next one', async () => {
  const briefly = new Briefly<number>(1_000)
  await expect(briefly.of('a', 0, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await briefly.of('a', 1, async () => 7)).toBe(7)
})
