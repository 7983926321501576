import { keepSheet } from '#contract/measurement'
import { draftsAt } from '../../src/pages/bench/draft/draft'
import { sendDraft } from '../../src/pages/bench/draft/send-draft'
import { addCheckIn, conflictsOfDesk, waitingCheckIns } from '../../src/pages/desk/board/check-in-queue'
import { server } from './bench-server'
import keptBefore from './kept-by-the-first-version.json'
import { answering } from './stand-ins/server'
import Taro from './stand-ins/taro'

// What the first version left on a device while it had no signal. This file is never changed to make a test pass: what was
// typed in the morning is read by the program that comes at noon.
beforeEach(() => {
  Taro.setStorageSync('demo-identity', 'someone')
  for (const [key, value] of Object.entries(keptBefore)) Taro.setStorageSync(key, JSON.stringify(value))
})

test('a sheet that waits on the device is read after an update, as it was typed', () => {
  const [draft, ...others] = draftsAt('lab-1')
  expect(others).toEqual([])
  expect(draft).toMatchObject(keptBefore['bench-draft:someone:v1-0#0'])
})

test('check-ins that wait, and those that a person has to look at, are read after an update', () => {
  expect(waitingCheckIns('lab-1')).toEqual(keptBefore['desk-queue'])
  expect(conflictsOfDesk()).toEqual(keptBefore['desk-conflicts'])
})

test('one that cannot be read takes no other with it, and stays', () => {
  const strange = { of: 'another version' }
  Taro.setStorageSync('desk-queue', JSON.stringify([strange, ...keptBefore['desk-queue']]))
  expect(waitingCheckIns('lab-1')).toHaveLength(1)
  const next = { input: { requestId: 'check-in-2', labId: 'lab-1', ticket: '55556666' }, words: '5555 6666' }
  expect(addCheckIn(next)).toBe(true)
  expect(waitingCheckIns('lab-1').map(({ input }) => input.requestId)).toEqual(['check-in-1', 'check-in-2'])
  expect(JSON.parse(String(Taro.getStorageSync('desk-queue')))).toContainEqual(strange)
})

test('readings wait on while a newer server answers in words that this program cannot read', async () => {
  server()
  Taro.setStorageSync('demo-identity', 'someone')
  answering(keepSheet, () => ({ inOtherWords: true }) as never)
  const { finish, attempt, ...goesOn } = keptBefore['bench-draft:someone:v1-0#0']
  const waits = { ...goesOn, finish: null, attempt: null }
  Taro.setStorageSync('bench-draft:someone:v1-0#0', JSON.stringify(waits))
  expect(await sendDraft({ bookingId: 'v1-0', rounds: 0 })).toEqual({ what: 'later', refusal: 'outdated' })
  expect(draftsAt('lab-1')).toMatchObject([{ sheet: waits.sheet, stuck: null }])
})
