import { overBudget } from './budget'

const budget = { home: { calls: 3, bytes: 12_288 } }

test('holds a page to its calls and bytes; the limit itself is within', () => {
  expect(overBudget({ home: { calls: 3, bytes: 12_288 } }, budget)).toEqual([])
  expect(overBudget({ home: { calls: 4, bytes: 100 } }, budget)).toEqual([
    'home: 4 calls and 100 bytes of setData, over 3 calls and 12288 bytes',
  ])
  expect(overBudget({ home: { calls: 1, bytes: 12_289 } }, budget)).toHaveLength(1)
})

test('names what has no budget', () => {
  expect(overBudget({ ticket: { calls: 1, bytes: 9 } }, budget)).toEqual([
    'ticket: no budget; it spent 1 calls and 9 bytes',
  ])
})
