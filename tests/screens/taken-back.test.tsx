import { act, cleanup, screen } from '@testing-library/react'
import { finishSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { readDraft, writeDraft } from '../../src/pages/bench/draft/draft'
import { sendDraft } from '../../src/pages/bench/draft/send-draft'
import { drafts, fill, onJestsClock, open, pass, press, type } from './bench-hand'
import { SLIP, server } from './bench-server'
import { answering } from './stand-ins/server'
import { forgetDevice } from './stand-ins/taro'

onJestsClock()

const FINISH = { impossible: '', onlyLook: false }
const ID = { bookingId: 'v1-0', rounds: 0 }

/** A sheet that is finished without signal, and then found to be misread. */
async function misreadAway({ loses = 0 } = {}) {
  const site = server()
  await open()
  await fill('51', '152', '251')
  site.state.isAway = loses === 0
  site.state.loses = loses
  await press('完成，出结果单')
  await pass(1_000)
  site.state.isAway = true
  site.state.loses = 0
  await type('150 示值', '153')
  return site
}

test('what is corrected before there was signal is what is judged, and not what it was before', async () => {
  const site = await misreadAway()
  await press('完成，联网后出结果单')
  await pass(1_000)
  site.state.isAway = false
  await pass(10_000)
  expect(site.taken.map(({ act, sheet }) => `${act} ${sheet.readings[1]?.indication}`)).toEqual(['finish 153'])
  expect(screen.getByText(/查验码/)).toBeInTheDocument()
  expect(drafts()).toEqual([])
})

test('what is taken back before there was signal is not finished, only kept', async () => {
  const site = await misreadAway()
  site.state.isAway = false
  await pass(10_000)
  expect(site.taken.map(({ act, sheet }) => `${act} ${sheet.readings[1]?.indication}`)).toEqual(['keep 153'])
  expect(site.now().slip).toBeNull()
})

test('a correction of what the server had judged already, its answer lost, is shown to a person and never dropped', async () => {
  const site = await misreadAway({ loses: 9 })
  expect(site.taken.map(({ act, sheet }) => `${act} ${sheet.readings[1]?.indication}`)).toEqual(['finish 152'])
  site.state.isAway = false
  await pass(10_000)
  expect(readDraft(ID)).toMatchObject({
    stuck: { why: 'no', says: '这一件已经出了结果，这里填的没有用上' },
    sheet: { readings: [{}, { indication: '153' }, {}] },
  })
  expect(site.taken).toHaveLength(1)
})

test('a key that is typed while the sheet is being finished is not lost without a word', async () => {
  const site = server()
  await open()
  await fill('51', '152', '251')
  let answerLate = () => {}
  answering(finishSheet, (input) => {
    const { sheet } = input as { sheet: Sheet }
    site.colleague({ sheet, status: 'measured', slip: SLIP })
    return new Promise((done) => (answerLate = () => done(site.now())))
  })
  await press('完成，出结果单')
  await type('150 示值', '153')
  await act(async () => answerLate())
  expect(readDraft(ID)).toMatchObject({ stuck: { why: 'no' }, sheet: { readings: [{}, { indication: '153' }, {}] } })
})

test('a repair that is taken back before there was signal was none, and another one is that one', async () => {
  for (const [then, acts] of [
    ['', ['keep ']],
    ['调零', ['repair zero']],
  ] as const) {
    const site = server()
    await open()
    await fill('51', '160', '251')
    site.state.isAway = true
    const draft = () => readDraft(ID)
    await press('小修以后再测')
    await press('换气球', 'checkbox')
    await press('记下，再测一遍')
    await pass(1_000)
    const waits = draft()
    if (!waits) throw new Error('the repair is kept on the device')
    writeDraft({ ...waits, finish: then ? { ...FINISH, repair: { did: ['zero'], parts: '' } } : null })
    site.state.isAway = false
    await sendDraft(ID)
    expect(site.taken.map((one) => `${one.act} ${one.repair?.did ?? ''}`)).toEqual(acts)
    cleanup()
    forgetDevice()
  }
})
