import { readBenchDay } from '#contract/bench-day'
import type { BoardItem } from '#contract/board'
import type { OutputOf } from '#contract/endpoint'
import { demoIdentity } from '../../src/api/demo-identity'
import { fetchAhead, keptBench } from '../../src/pages/bench/draft/kept-day'
import { keepBoard } from '../../src/pages/desk/board/kept-board'
import { sampleSheet, shipped } from '../measurement/sample-sheet'
import { BLANK, withReading } from './bench-server'
import { answering, OFFLINE } from './stand-ins/server'

const MINUTE = 60_000
const AT_NINE = Date.parse('2027-05-20T09:00:00+08:00')
const day = '2027-05-20'

type BenchDay = OutputOf<typeof readBenchDay>
const benchDay = (more: Partial<BenchDay> = {}): BenchDay => ({
  ...{ now: Date.now(), me: 'p-1', labId: 'lab-1', day, makes: [['v1-0', 'HEM-1']], begun: [] },
  kinds: [{ kind: 'bp-auto', sheet: BLANK, rows: shipped('bp-auto'), barred: 'lab' }],
  ...more,
})

const boardSeen = (items: BoardItem[], on = day) =>
  keepBoard({
    head: {
      ...{ labId: 'lab-1', labName: '友谊路检测点', day: on, mayReceive: true, calls: [], measures: [] },
      ...{ kinds: [], labTag: '12345', ticketKeys: [] },
    },
    cursor: '1-1-1@1800000000000',
    visits: [{ id: 'v1', code: '11112222', at: 540, items }],
  })

/** The device has seen the board and the sheets of the day. */
async function seen(items: BoardItem[], more?: Partial<BenchDay>) {
  boardSeen(items)
  answering(readBenchDay, () => benchDay(more))
  await fetchAhead('lab-1')
}
const meter = (status: BoardItem[1]): BoardItem => ['bp-auto', status, 'G01', 540, '']

beforeEach(() => jest.useFakeTimers({ now: AT_NINE }))
afterEach(() => {
  demoIdentity.write('someone')
  jest.useRealTimers()
})

test('a sheet of today is known without signal, with its make, its rows and who may not verify; who is only expected may have come', async () => {
  await seen([meter('confirmed'), meter('measured'), ['thermo-ear', 'arrived', 'G02', 540, '']])
  expect(keptBench('v1-0')).toMatchObject({
    ...{ me: 'p-1', labId: 'lab-1', visitCode: '11112222', kind: 'bp-auto', status: 'arrived', rev: 0, slip: null },
    ...{ barred: 'lab', sheet: { ...BLANK, make: 'HEM-1' }, rounds: [], note: '' },
  })
  expect(keptBench('v1-1')).toMatchObject({ status: 'measured', sheet: { make: '' } })
  // Of a kind that is not measured here, and of what was never heard of.
  expect([keptBench('v1-2'), keptBench('v1-3'), keptBench('v2-0')]).toEqual([undefined, undefined, undefined])
})

test('a sheet that is begun is known as it was, with the repair and the rounds before', async () => {
  const round = { at: 1, by: 'AB12', repair: { did: [], parts: '' }, outcome: 'conforms' as const, findings: [] }
  const begun = {
    ...{ bookingId: 'v1-1', rev: 3, sheet: withReading(BLANK, 0, '51') },
    ...{ repair: { did: ['bulb' as const], parts: '' }, rounds: [round] },
  }
  await seen([meter('arrived'), meter('arrived')], { begun: [begun] })
  expect(keptBench('v1-1')).toMatchObject(begun)
  expect(keptBench('v1-0')).toMatchObject({ rev: 0, rounds: [] })
})

test('nothing of it is shown to another person on this device, nor on another day, though they have the board', async () => {
  await seen([meter('arrived')])
  expect(keptBench('v1-0')).toMatchObject({ bookingId: 'v1-0', kind: 'bp-auto', status: 'arrived' })
  demoIdentity.write('somebody-else')
  boardSeen([meter('arrived')])
  expect(keptBench('v1-0')).toBeUndefined()
  demoIdentity.write('someone')
  await seen([meter('arrived')])
  expect(keptBench('v1-0')).toMatchObject({ bookingId: 'v1-0', kind: 'bp-auto', status: 'arrived' })
  jest.setSystemTime(AT_NINE + 24 * 60 * MINUTE)
  boardSeen([meter('arrived')], '2027-05-21')
  expect(keptBench('v1-0')).toBeUndefined()
})

test('is asked for every five minutes, at once for another lab, and what is there stays while there is no signal', async () => {
  const asked: string[] = []
  answering(readBenchDay, (input) => {
    const { labId } = input as { labId: string }
    asked.push(labId)
    return benchDay({ labId })
  })
  await fetchAhead('lab-1')
  jest.setSystemTime(AT_NINE + 5 * MINUTE - 1)
  await fetchAhead('lab-1')
  expect(asked).toEqual(['lab-1'])
  jest.setSystemTime(AT_NINE + 5 * MINUTE)
  await Promise.all([fetchAhead('lab-1'), fetchAhead('lab-1')])
  expect(asked).toEqual(['lab-1', 'lab-1'])
  await fetchAhead('lab-2')
  expect(asked).toEqual(['lab-1', 'lab-1', 'lab-2'])
  await seen([meter('arrived')], {
    kinds: [{ ...benchDay().kinds[0], kind: 'bp-auto', sheet: sampleSheet(), rows: [], barred: '' }],
  })
  jest.setSystemTime(AT_NINE + 15 * MINUTE)
  let tries = 0
  answering(readBenchDay, () => {
    tries++
    return OFFLINE
  })
  await fetchAhead('lab-1')
  expect(tries).toBeGreaterThan(0)
  expect(keptBench('v1-0')).toMatchObject({ sheet: { readings: sampleSheet().readings } })
})
