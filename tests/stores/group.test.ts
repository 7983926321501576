import { setTimeout as later } from 'node:timers/promises'
import { Group } from '../../cloudfunctions/store/group'
import { StoreUnavailable } from '../../cloudfunctions/store/port'

const OPTIONS = { lanes: 2, batchSize: 4, largestBatch: 10, maxWaiting: 100 }

/** A group that doubles numbers, and the batches it was given. */
function doubling(answer = async (items: readonly number[]) => items.map((item) => item * 2), options = OPTIONS) {
  const batches: number[][] = []
  const onTheWay = { now: 0, most: 0 }
  const group = new Group<number, number>(async (items) => {
    batches.push([...items])
    onTheWay.most = Math.max(onTheWay.most, ++onTheWay.now)
    await later(5)
    onTheWay.now--
    return answer(items)
  }, options)
  return { group, batches, onTheWay }
}

const count = (items: number) => Array.from({ length: items }, (_, i) => i + 1)

test('what comes together goes together, in order, each with its own answer', async () => {
  const { group, batches, onTheWay } = doubling()
  const answers = await Promise.all(count(7).map((item) => group.add(item)))
  expect(answers).toEqual([2, 4, 6, 8, 10, 12, 14])
  expect(batches).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(onTheWay.most).toBe(1)
})

test('a crowd goes in larger batches and two at a time', async () => {
  const { group, batches, onTheWay } = doubling()
  const answers = await Promise.all(count(40).map((item) => group.add(item)))
  expect(answers).toEqual(count(40).map((item) => item * 2))
  expect(batches.map((batch) => batch.length)).toEqual([10, 10, 10, 5, 4, 1])
  expect(onTheWay.most).toBe(2)
})

test('those whom one answer wakes go together in the next batch', async () => {
  const { group, batches } = doubling()
  await Promise.all([1, 2, 3].map(async (item) => group.add(await group.add(item))))
  expect(batches).toEqual([
    [1, 2, 3],
    [2, 4, 6],
  ])
})

test('one that the database refuses fails alone', async () => {
  const { group } = doubling(async (items) => {
    if (items.includes(3)) throw new Error('not 3')
    return items.map((item) => item * 2)
  })
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => group.add(item)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('when there is no database, nobody is tried again, and the next ones have their turn', async () => {
  let away = true
  const { group, batches } = doubling(async (items) => {
    if (away) throw new StoreUnavailable('away')
    return [...items]
  })
  const answers = await Promise.allSettled([1, 2, 3].map((item) => group.add(item)))
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(batches).toHaveLength(1)
  away = false
  expect(await group.add(4)).toBe(4)
})

test('one more than may wait is refused at once, and only that one', async () => {
  const { group } = doubling(undefined, { ...OPTIONS, maxWaiting: 5 })
  const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((item) => group.add(item)))
  expect(answers.map(({ status }) => status).slice(0, 5)).toEqual(Array(5).fill('fulfilled'))
  expect(answers[5]).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) })
})
