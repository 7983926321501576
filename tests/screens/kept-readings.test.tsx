import { act, cleanup, render } from '@testing-library/react'
import { keepSheet } from '#contract/measurement'
import { type Draft, draftsAt, dropDraft, giveUp, readDraft, writeDraft } from '../../src/pages/bench/draft/draft'
import { sendDraft, sendDrafts } from '../../src/pages/bench/draft/send-draft'
import { whatWaits } from '../../src/pages/bench/draft/send-what-waits'
import { WaitingList } from '../../src/pages/bench/draft/waiting-list'
import { sampleSheet } from '../measurement/sample-sheet'
import { BLANK, bench, server, withReading } from './bench-server'
import { answering, OFFLINE, refused } from './stand-ins/server'

const FULL = sampleSheet()
const HALF = withReading(BLANK, 0, '51')
const ID = { bookingId: 'v1-0', rounds: 0 }

/** Readings that lie on the device. */
const lies = (more: Partial<Draft> = {}): Draft => {
  const draft: Draft = {
    ...{ ...ID, labId: 'lab-1', visitCode: '11112222', kind: 'bp-auto', me: 'p-1' },
    ...{ base: { rev: 0, sheet: BLANK }, sheet: HALF, typedAt: 1_800_000_000_000, finish: null },
    ...{ looksFirst: false, attempt: null, stuck: null },
    ...more,
  }
  writeDraft(draft)
  return draft
}
const FINISH = { impossible: '', onlyLook: false, repair: null }

async function listed(): Promise<string> {
  cleanup()
  await act(async () => void render(<WaitingList labId='lab-1' onSettled={() => {}} />))
  return document.body.textContent ?? ''
}

test.each(['signed-out', 'forbidden', 'unavailable', 'too-many'] as const)(
  'wait while the server says %s, and go when it does not',
  async (refusal) => {
    const site = server()
    lies()
    site.state.refuses = refusal
    expect((await sendDraft(ID)).what).toBe('later')
    expect([whatWaits('lab-1'), readDraft(ID)?.stuck]).toEqual([true, null])
    site.state.refuses = undefined
    expect(await sendDraft(ID)).toMatchObject({ what: 'taken', bench: { rev: 1 } })
    expect([whatWaits('lab-1'), readDraft(ID)]).toEqual([false, undefined])
    expect(site.taken).toMatchObject([{ act: 'keep', happenedAt: 1_800_000_000_000, sheet: HALF }])
  },
)

test('that the server never takes are named with why and with what was typed, and not sent again and again', async () => {
  const site = server()
  lies()
  site.state.refuses = 'not-your-duty'
  expect(await sendDraft(ID)).toMatchObject({ what: 'asks', refusal: 'not-your-duty' })
  const words = await listed()
  expect(words).toMatch(/1111 2222 电子血压计的读数/)
  expect(words).toMatch(/当时填的：50 处 51/)
  site.state.refuses = undefined
  expect((await sendDraft(ID)).what).toBe('asks')
  expect([await sendDrafts('lab-1'), whatWaits('lab-1'), site.taken]).toEqual([0, false, []])
})

test.each(['pending', 'confirmed', 'absent'] as const)(
  'of somebody whose check-in lies on another device (%s) wait for it',
  async (status) => {
    const site = server(bench({ status }))
    lies({ finish: FINISH, sheet: FULL })
    expect(await sendDraft(ID)).toMatchObject({ what: 'later', bench: { status } })
    expect(readDraft(ID)).toMatchObject({ stuck: null, finish: FINISH })
    site.colleague({ status: 'arrived' })
    expect((await sendDraft(ID)).what).toBe('taken')
    expect(site.taken.map((one) => one.act)).toEqual(['finish'])
  },
)

test('of what was cancelled meanwhile are shown to a person', async () => {
  server(bench({ status: 'cancelled' }))
  lies()
  expect(await sendDraft(ID)).toMatchObject({ what: 'asks', refusal: 'state-changed' })
  expect(readDraft(ID)?.stuck?.why).toBe('no')
})

test('beside a result that a colleague gave go without a word where they say the same, else a person looks at them', async () => {
  const slip = await finishedBy(FULL)
  lies({ sheet: FULL, finish: FINISH })
  expect((await sendDraft(ID)).what).toBe('taken')
  expect(readDraft(ID)).toBeUndefined()
  lies({ sheet: HALF })
  expect(await sendDraft(ID)).toMatchObject({ what: 'asks', bench: { slip } })
  expect(await listed()).toMatch(/这一件已经出了结果，这里填的没有用上/)
})

/** A server on which the instrument has its result. */
async function finishedBy(sheet: Draft['sheet']) {
  const site = server()
  lies({ sheet, finish: FINISH })
  await sendDraft(ID)
  return site.now().slip
}

test('that were taken before a colleague gave the result, their answer lost, count as taken; what was typed since is shown', async () => {
  for (const [more, what] of [
    [HALF, 'taken'],
    [withReading(HALF, 1, '152'), 'asks'],
  ] as const) {
    const site = server()
    const draft = lies({ attempt: { requestId: 'act-of-phone', at: 1, sheet: HALF, finishes: false, repair: null } })
    site.state.loses = 9
    expect((await sendDraft(ID)).what).toBe('later')
    site.state.loses = 0
    site.colleague({ sheet: FULL, status: 'measured', slip: await finishedBy(FULL) })
    // The one who sends again hears what is there now.
    answering(keepSheet, () => bench({ status: 'measured', slip: site.now().slip, sheet: FULL, rev: 2 }))
    writeDraft({ ...draft, sheet: more })
    expect((await sendDraft(ID)).what).toBe(what)
    dropDraft(ID)
  }
})

test('go in the order in which they were typed, and none after one that found no signal', async () => {
  server()
  const at = (n: number, typedAt: number) => lies({ bookingId: `v${n}-0`, typedAt })
  for (const [n, typedAt] of [
    [1, 30],
    [2, 10],
    [3, 20],
  ] as const)
    at(n, typedAt)
  lies({ bookingId: 'v9-0', labId: 'lab-2', typedAt: 1 })
  expect(draftsAt('lab-1').map(({ bookingId }) => bookingId)).toEqual(['v2-0', 'v3-0', 'v1-0'])
  const heard: string[] = []
  answering(keepSheet, (input) => {
    const { bookingId, sheet } = input as { bookingId: string; sheet: Draft['sheet'] }
    heard.push(bookingId)
    return heard.length > 1 ? OFFLINE : bench({ bookingId, sheet, rev: 1 })
  })
  expect(await sendDrafts('lab-1')).toBe(1)
  expect([...new Set(heard)]).toEqual(['v2-0', 'v3-0'])
  expect(draftsAt('lab-1').map(({ bookingId }) => bookingId)).toEqual(['v3-0', 'v1-0'])
})

test('one that a person has to settle holds up no other instrument', async () => {
  server()
  lies({ bookingId: 'v1-0', typedAt: 1 })
  lies({ bookingId: 'v2-0', typedAt: 2 })
  answering(keepSheet, (input) => {
    const { bookingId, sheet } = input as { bookingId: string; sheet: Draft['sheet'] }
    return bookingId === 'v1-0' ? refused('not-found') : bench({ bookingId, sheet, rev: 1 })
  })
  expect(await sendDrafts('lab-1')).toBe(2)
  expect(draftsAt('lab-1').map(({ bookingId, stuck }) => `${bookingId} ${stuck?.why}`)).toEqual(['v1-0 no'])
})

test('sent twice at once go once, and what is typed while they are on their way follows', async () => {
  const site = server()
  lies()
  const first = sendDraft(ID)
  const more = withReading(HALF, 1, '152')
  const second = sendDraft(ID)
  await Promise.resolve()
  const now = readDraft(ID)
  writeDraft({ ...(now ?? lies()), sheet: more })
  await Promise.all([first, second])
  expect(site.now().sheet).toEqual(more)
  expect(readDraft(ID)).toBeUndefined()
})

test('that only say that it cannot be measured, or was only looked at, go out as that', async () => {
  const site = server()
  lies({ finish: { impossible: '没有电池', onlyLook: true, repair: null } })
  await sendDraft(ID)
  expect(site.taken).toMatchObject([{ act: 'finish', sheet: { impossible: '没有电池', readings: [] } }])
})

test('that are given up take with them the rounds that were to follow, and nothing of another instrument', () => {
  lies()
  lies({ rounds: 1 })
  lies({ rounds: 2, stuck: { why: 'clash', says: '和同事填的有 1 处不一样' } })
  lies({ bookingId: 'v2-0', rounds: 1 })
  giveUp({ ...ID, labId: 'lab-1' })
  const left = draftsAt('lab-1').map(
    ({ bookingId, rounds, stuck }) => `${bookingId}#${rounds} ${stuck?.why ?? 'waits'}`,
  )
  expect(left.sort()).toEqual(['v1-0#1 no', 'v1-0#2 clash', 'v2-0#1 waits'])
})

test('of a round wait behind the round before it that a person has to settle, and are not given up with the later one', async () => {
  const site = server()
  lies({ stuck: { why: 'clash', says: '和同事填的有 1 处不一样' } })
  lies({ rounds: 1 })
  expect((await sendDraft({ ...ID, rounds: 1 })).what).toBe('later')
  expect((await sendDraft(ID)).what).toBe('asks')
  expect(site.taken).toEqual([])
  lies()
  giveUp({ ...ID, rounds: 1, labId: 'lab-1' })
  expect(draftsAt('lab-1').map(({ rounds, stuck }) => `${rounds} ${stuck?.why ?? 'waits'}`)).toEqual(['0 waits'])
})

test('of which nobody knows when they were typed count as of now', async () => {
  const site = server()
  lies({ typedAt: 0, sheet: FULL, finish: FINISH })
  await sendDraft(ID)
  expect(site.taken).toMatchObject([{ act: 'finish' }])
  expect(site.taken[0]?.happenedAt).toBeGreaterThan(Date.now() - 60_000)
})
