import { Briefly } from '../../cloudfunctions/kernel/briefly'

const counting = () => {
  let readings = 0
  return async () => ++readings
}

/** Lets the readings that are under way end. */
const settled = () => new Promise((done) => setImmediate(done))

test('is read once in its time for everybody, and each key for itself', async () => {
  const briefly = new Briefly<number>(1_000)
  const read = counting()
  expect(await Promise.all([briefly.of('a', 0, read), briefly.of('a', 999, read)])).toEqual([1, 1])
  expect(await briefly.of('b', 999, read)).toBe(2)
  expect(await briefly.of('a', 1_500, read)).toBe(1)
})

test('past its time it is shown on while it is read anew, so that nobody waits', async () => {
  const briefly = new Briefly<number>(1_000)
  const read = counting()
  await briefly.of('a', 0, read)
  await briefly.of('a', 1, read)
  expect(await Promise.all([briefly.of('a', 1_001, read), briefly.of('a', 1_002, read)])).toEqual([1, 1])
  await settled()
  expect(await Promise.all([briefly.of('a', 1_003, read), briefly.of('a', 2_002, read)])).toEqual([2, 2])
})

test('what is too old is not shown: then one waits', async () => {
  const briefly = new Briefly<number>(1_000)
  const read = counting()
  await briefly.of('a', 0, read)
  await briefly.of('a', 1, read)
  expect(await briefly.of('a', 10_001, read)).toBe(2)
})

test('a slow reading is one at a time', async () => {
  const briefly = new Briefly<number>(1_000)
  await briefly.of('a', 0, async () => 1)
  await briefly.of('a', 1, async () => 1)
  let begun = 0
  let end: (value: number) => void = () => {}
  const slow = () => {
    begun++
    return new Promise<number>((done) => {
      end = done
    })
  }
  for (const now of [1_001, 2_500, 9_000]) expect(await briefly.of('a', now, slow)).toBe(1)
  end(2)
  await settled()
  expect(await briefly.of('a', 9_001, slow)).toBe(2)
  expect(begun).toBe(1)
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
