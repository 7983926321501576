import type { BoardHead, BoardItem } from '#contract/board'
import { rowsOf, STAGES, stageOf } from '../../src/pages/desk/board/board-state'

const HEAD: BoardHead = {
  ...{ labId: 'lab', labName: '检测点', day: '2027-05-20', mayReceive: true, calls: [], measures: [] },
  ...{ kinds: [{ kind: 'bp-auto', minutes: 6 }], labTag: '12345', ticketKeys: [] },
}
const NINE = 9 * 60

/** Minutes that one instrument, expected at nine, is over its time at a minute of the day. */
const over = (item: BoardItem, minute: number) =>
  rowsOf({ head: HEAD, cursor: '', visits: [{ id: 'v', code: '12345678', at: NINE, items: [item] }] }, minute)[0]?.over

const EXPECTED: BoardItem = ['bp-auto', 'confirmed', 'G01', 0, '']
const EARLY: BoardItem = ['bp-auto', 'arrived', 'G01', NINE - 20, '']
const LATE: BoardItem = ['bp-auto', 'arrived', 'G01', NINE + 40, '']
const CALLED: BoardItem = ['bp-auto', 'arrived', 'G01', NINE + 5, '1 号台']

it.each([
  ['who has not come is late after a quarter of an hour', EXPECTED, NINE + 15],
  ['who came early waits too long half an hour after the time that was booked', EARLY, NINE + 30],
  ['who came late waits too long half an hour after coming', LATE, NINE + 70],
  ['at the bench it is over after twice the usual time', CALLED, NINE + 17],
])('%s, on the minute', (_, item, minute) => {
  expect([over(item, minute), over(item, minute + 1), over(item, minute + 12)]).toEqual([0, 1, 12])
})

it('what is ready, returned or absent is never late, and what will not come is in no stage', () => {
  for (const status of ['measured', 'returned', 'absent'] as const)
    expect(over(['bp-auto', status, 'G01', NINE, ''], 23 * 60)).toBe(0)
  for (const status of ['cancelled', 'declined'] as const)
    expect(stageOf(['bp-auto', status, '', 0, ''])).toBeUndefined()
  const statuses = ['confirmed', 'arrived', 'arrived', 'measured', 'returned', 'absent'] as const
  const stages = statuses.map((status, n) => stageOf(['bp-auto', status, 'G01', NINE, n === 2 ? '1 号台' : '']))
  expect(stages).toEqual(STAGES)
})
