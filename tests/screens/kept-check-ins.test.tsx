import { act, fireEvent, render, screen } from '@testing-library/react'
import { type Arrival, checkIn } from '#contract/check-in'
import type { Refusal } from '#contract/refusal'
import { demoIdentity } from '../../src/api/demo-identity'
import { sendWhatWaits, whatWaits } from '../../src/pages/bench/draft/send-what-waits'
import { WaitingList } from '../../src/pages/bench/draft/waiting-list'
import {
  addCheckIn,
  checkInsOfOthers,
  conflictsOfDesk,
  waitingCheckIns,
} from '../../src/pages/desk/board/check-in-queue'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const ARRIVAL: Arrival = { now: 1, visitId: 'v', code: '12345670', startsAt: 1, endsAt: 2, items: [] }

/** Somebody who was let in without signal. */
const came = (n: number, labId = 'lab-1') =>
  addCheckIn({
    input: { requestId: `request-${n}`, labId, ticket: `1234567${n}`, happenedAt: 1_800_000_000_000 + n },
    words: `1234 567${n}`,
  })
const waiting = (labId = 'lab-1') => waitingCheckIns(labId).map(({ input }) => input.requestId)

/** A server that answers each in turn; 'ok' lets in. */
function server(...says: ('ok' | 'away' | Refusal)[]) {
  const heard: unknown[] = []
  answering(checkIn, (input) => {
    heard.push(input)
    const said = says.shift() ?? 'ok'
    if (said === 'away') return OFFLINE
    return said === 'ok' ? ARRIVAL : refused(said)
  })
  return heard
}
const ids = (heard: readonly unknown[]) => heard.map((input) => (input as { requestId: string }).requestId)

test('goes out in the order in which people came, as it was done; what finds no signal stays with all behind it', async () => {
  for (const n of [1, 2, 3]) came(n)
  const heard = server('ok', 'away')
  expect(await sendWhatWaits('lab-1')).toBe(1)
  expect(ids(heard)).toEqual(['request-1', 'request-2'])
  expect(heard[0]).toMatchObject({ ticket: '12345671', happenedAt: 1_800_000_000_001 })
  expect(waiting()).toEqual(['request-2', 'request-3'])
  expect(whatWaits('lab-1')).toBe(true)
  expect(await sendWhatWaits('lab-1')).toBe(2)
  expect(ids(heard)).toEqual(['request-1', 'request-2', 'request-2', 'request-3'])
  expect([waiting(), whatWaits('lab-1')]).toEqual([[], false])
  expect(conflictsOfDesk()).toEqual([])
})

test.each(['unavailable', 'too-many', 'signed-out'] as const)('is kept while the server says %s', async (refusal) => {
  came(1)
  came(2)
  const heard = server(...Array<Refusal>(9).fill(refusal))
  expect(await sendWhatWaits('lab-1')).toBe(0)
  // However often the way to the server tries it, the second is not sent before the first.
  expect([...new Set(ids(heard))]).toEqual(['request-1'])
  expect(waiting()).toEqual(['request-1', 'request-2'])
  expect(conflictsOfDesk()).toEqual([])
})

test('who was let in by a colleague is in; any other no is named, with why, until a person has settled it', async () => {
  for (const n of [1, 2, 3, 4]) came(n)
  server('already-in', 'visit-cancelled', 'ok', 'wrong-day')
  expect(await sendWhatWaits('lab-1')).toBe(4)
  expect(waiting()).toEqual([])
  const settled = jest.fn()
  await act(async () => void render(<WaitingList labId='lab-1' onSettled={settled} />))
  const named = screen.getAllByText(/的登记没有补上/).map(({ textContent }) => textContent)
  expect(named).toMatchObject([/^1234 5672 .+：.+/, /^1234 5674 .+：.+/].map((words) => expect.stringMatching(words)))
  expect(named[0]?.slice(10)).not.toBe(named[1]?.slice(10))
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '已处理' })[0] as HTMLElement))
  expect(settled).toHaveBeenCalledTimes(1)
  expect(conflictsOfDesk().map(({ requestId, at }) => [requestId, at])).toEqual([['request-4', 1_800_000_000_004]])
})

test('two occasions to send at once send each once', async () => {
  for (const n of [1, 2]) came(n)
  const heard = server()
  await Promise.all([sendWhatWaits('lab-1'), sendWhatWaits('lab-1')])
  expect(ids(heard)).toEqual(['request-1', 'request-2'])
})

test('of another lab stays until that lab is open, of another person until they are here again; both are counted', async () => {
  came(1, 'lab-2')
  came(2)
  const heard = server()
  demoIdentity.write('somebody-else')
  expect([waiting(), checkInsOfOthers()]).toEqual([[], 2])
  expect([whatWaits('lab-1'), await sendWhatWaits('lab-1'), heard]).toEqual([false, 0, []])
  demoIdentity.write('someone')
  expect(await sendWhatWaits('lab-1')).toBe(1)
  expect(ids(heard)).toEqual(['request-2'])
  expect([waiting(), waiting('lab-2')]).toEqual([[], ['request-1']])
})

test('a device without room says so, and has lost nothing of before', () => {
  expect(came(1)).toBe(true)
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceeded')
  })
  expect(came(2)).toBe(false)
  full.mockRestore()
  expect(waiting()).toEqual(['request-1'])
})

test('a queue of another version of the program is an empty one, not the end of the page', () => {
  Taro.setStorageSync('desk-queue', JSON.stringify([{ input: {}, words: 7 }]))
  Taro.setStorageSync('desk-conflicts', '{half')
  expect([waiting(), conflictsOfDesk(), came(1), waiting()]).toEqual([[], [], true, ['request-1']])
})
