import { callNext } from '#contract/board'
import { undoArrival } from '#contract/check-in'
import { finishSheet, keepSheet, readSheet, rejudge, repairInstrument, reviewSheet } from '#contract/measurement'
import { pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { instantAt } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { interrupted } from '../kernel/interrupted-store'
import { productOn } from '../kernel/open-product'
import { eachAtBench } from './at-bench'
import { reading, sampleSheet } from './sample-sheet'

const at = eachAtBench()

const GOOD = sampleSheet()
const BAD = sampleSheet({ readings: [reading('50', '51'), reading('150', '160'), reading('250', '253')] })
const refused = (refusal: string) => ({ ok: false, refusal })
const historyOf = async (bookingId: string) => (await at.product.store.bookings.get(bookingId))?.history ?? []

/** The product of somebody at the bench, in whose calls something else happens. */
function whoIsInterrupted(name: keyof Store, step: number, meanwhile: () => Promise<unknown>) {
  const slow = productOn(interrupted(at.product.store, name, step, meanwhile))
  slow.clock.now = at.product.clock.now
  return slow
}

it('a sheet that was kept word for word can still be finished', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const done = await at.product.get(finishSheet, { bookingId, rev: 1, sheet: GOOD }, staff)
  expect(done).toMatchObject({ status: 'measured', slip: { outcome: 'conforms' } })
  // Nothing was repaired, and the figures do not say so.
  expect(await at.product.store.measurements.get(bookingId)).toMatchObject({
    repaired: false,
    firstOutcome: 'conforms',
  })
})

it('who finishes or keeps after a colleague has finished is told, and the result stands as it was', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  await at.product.get(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 1, sheet: GOOD }, colleague)
  expect(await at.product.ask(finishSheet, { bookingId, rev: 1, sheet: BAD }, staff)).toEqual(refused('state-changed'))
  expect(await at.product.ask(keepSheet, { bookingId, rev: 1, sheet: GOOD }, staff)).toEqual(refused('state-changed'))
  expect((await at.product.get(readSheet, { bookingId }, staff)).slip).toEqual(slip)
})

it('a round with gaps is closed by no repair', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  const sheet = sampleSheet({ readings: [...GOOD.readings, reading('200', '')] })
  const repair = { did: ['clean' as const], parts: '' }
  expect(await at.product.ask(repairInstrument, { bookingId, rev: 0, sheet, repair }, staff)).toEqual(
    refused('sheet-incomplete'),
  )
  expect(await at.product.store.measurements.get(bookingId)).toBeUndefined()
})

it('that a sheet was begun stands once in what has happened, by whom and when, and nothing before it is lost', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  const before = await historyOf(bookingId)
  await at.product.get(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const begun = { at: at.product.clock.now, by: pseudonymOf(staff), status: 'arrived', begun: true }
  expect(await at.product.ask(keepSheet, { bookingId, rev: 0, sheet: BAD }, colleague)).toEqual(
    refused('sheet-changed'),
  )
  expect(await historyOf(bookingId)).toEqual([...before, begun])
})

it('between the bench that begins and the desk that takes the arrival back, one of both is first, at whatever moment', async () => {
  const { staff, colleague, arrived, lab } = at.bench
  const ends = new Set<string>()
  for (const step of [0, 1, 2, 3]) {
    const { bookingId, visitId } = await arrived()
    const undoing = { requestId: `undo-${visitId}`, labId: lab._id, visitId, reason: '扫错了人' }
    const slow = whoIsInterrupted('bookings', step, () => at.product.ask(undoArrival, undoing, colleague))
    const kept = await slow.ask(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
    const status = (await at.product.store.bookings.get(bookingId))?.status
    const sheet = await at.product.store.measurements.get(bookingId)
    ends.add(`${kept.ok ? 'kept' : kept.refusal} ${status} ${sheet ? 'sheet' : 'none'}`)
  }
  expect([...ends].sort()).toEqual(['kept arrived sheet', 'state-changed confirmed none'])
})

it('a call to a station in the very moment in which the bench begins is no reason to refuse the reading', async () => {
  const { staff, colleague, arrived, lab, day } = at.bench
  const brought = [await arrived(), await arrived(), await arrived()]
  at.product.clock.now = instantAt(day, '09:00')
  for (const [step, { bookingId }] of brought.entries()) {
    const call = { requestId: `calling-${step}`, labId: lab._id, kind: 'bp-auto', station: '1' } as const
    const calling = () => at.product.get(callNext, { ...call, picked: bookingId }, colleague)
    const slow = whoIsInterrupted('bookings', step, calling)
    expect(await slow.ask(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)).toMatchObject({ ok: true })
    const events = (await historyOf(bookingId)).filter(({ begun, station }) => begun || station)
    expect(events).toHaveLength(2)
  }
})

it('a second repair after which it reads the same again is another round', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  for (const [rev, did] of [
    [0, 'clean'],
    [1, 'zero'],
  ] as const)
    await at.product.get(repairInstrument, { bookingId, rev, sheet: BAD, repair: { did: [did], parts: '' } }, staff)
  const { slip } = await at.product.get(finishSheet, { bookingId, rev: 2, sheet: GOOD }, staff)
  expect(slip?.rounds.map(({ repair, outcome }) => `${repair.did} ${outcome}`)).toEqual([
    ' does-not-conform',
    'clean does-not-conform',
    'zero conforms',
  ])
})

it('of two who write the very first line at once the second is told, and nothing of the first is lost', async () => {
  const { staff, colleague, arrived } = at.bench
  const { bookingId } = await arrived()
  const theirs = () => at.product.get(keepSheet, { bookingId, rev: 0, sheet: BAD }, colleague)
  const slow = whoIsInterrupted('measurements', 1, theirs)
  expect(await slow.ask(keepSheet, { bookingId, rev: 0, sheet: GOOD }, staff)).toEqual(refused('sheet-changed'))
  expect(await at.product.get(readSheet, { bookingId }, staff)).toMatchObject({ rev: 1, sheet: BAD })
})

it('only what is finished is judged again', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  expect(await at.product.ask(rejudge, { bookingId }, staff)).toEqual(refused('state-changed'))
  const repair = { did: ['clean' as const], parts: '' }
  await at.product.get(repairInstrument, { bookingId, rev: 0, sheet: BAD, repair }, staff)
  expect(await at.product.ask(rejudge, { bookingId }, staff)).toEqual(refused('state-changed'))
})

it('a second person who looks at the same moment as another is told who was first', async () => {
  const { staff, colleague, arrived, lab } = at.bench
  const third = `${staff.slice(0, -3)}xyz`
  await at.product.store.staff.insert([
    {
      _id: `third.${third}`,
      rev: 1,
      memberKey: `${lab._id}:${third}`,
      labId: lab._id,
      personId: third,
      duty: 'admin',
      kinds: [],
    },
  ])
  const { bookingId } = await arrived()
  await at.product.get(finishSheet, { bookingId, rev: 0, sheet: GOOD }, staff)
  const slow = whoIsInterrupted('measurements', 1, () => at.product.get(reviewSheet, { bookingId }, colleague))
  expect(await slow.ask(reviewSheet, { bookingId }, third)).toMatchObject({ ok: true })
  expect((await at.product.store.measurements.get(bookingId))?.reviewedBy).toBe(pseudonymOf(colleague))
})

it('remembers of a device what it may send again, and not all that it ever sent', async () => {
  const { staff, arrived } = at.bench
  const { bookingId } = await arrived()
  for (let rev = 0; rev < 26; rev++)
    await at.product.get(
      keepSheet,
      { bookingId, rev, sheet: sampleSheet({ remark: `${rev}` }), requestId: `act-number-${rev}` },
      staff,
    )
  const heard = (await at.product.store.measurements.get(bookingId))?.heard.map(({ id }) => id) ?? []
  expect([heard.length, heard[0], heard.at(-1)]).toEqual([24, 'act-number-2', 'act-number-25'])
})
