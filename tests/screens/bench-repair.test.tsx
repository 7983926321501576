import { act, cleanup, render, screen } from '@testing-library/react'
import { WaitingList } from '../../src/pages/bench/draft/waiting-list'
import { backBesideColleague, drafts, fill, onJestsClock, open, pass, press, send, type } from './bench-hand'
import { BLANK, server } from './bench-server'

onJestsClock()

/** A meter that reads wrong and is repaired without signal. */
async function repairedAway() {
  const site = server()
  await open()
  await fill('51', '160', '251')
  site.state.isAway = true
  await press('小修以后再测')
  await press('换气球', 'checkbox')
  await press('记下，再测一遍')
  await pass(1_000)
  return site
}

test('a repair without signal is kept at once, and what is measured after it follows it in order, each once', async () => {
  const site = await repairedAway()
  expect(screen.getByText('第 1 遍')).toBeInTheDocument()
  expect(screen.getByText('小修：换气球')).toBeInTheDocument()
  expect(screen.getByText('没有信号，小修和读数记在这台设备上')).toBeInTheDocument()
  const repairedBy = Date.now()
  await pass(60_000)
  await fill('51', '152', '251')
  await press('完成，联网后出结果单')
  await pass(1_000)
  expect(screen.getByText('记下了，等联网出结果')).toBeInTheDocument()
  expect(site.taken).toEqual([])
  site.state.isAway = false
  // The server takes the repair, and its answer is lost.
  site.state.loses = 1
  await pass(15_000)
  expect(site.taken.map(({ act }) => act)).toEqual(['repair', 'finish'])
  expect(site.taken).toMatchObject([
    { repair: { did: ['bulb'], parts: '' }, sheet: { readings: [{}, { indication: '160' }, {}] } },
    { rev: 1, sheet: { readings: [{}, { indication: '152' }, {}] } },
  ])
  expect(site.taken[0]?.happenedAt).toBeLessThanOrEqual(repairedBy)
  expect(site.taken[1]?.happenedAt).toBeGreaterThanOrEqual(repairedBy + 60_000)
  expect(screen.getByText(/查验码/)).toBeInTheDocument()
  expect(drafts()).toEqual([])
})

test('the page of the desk sends both rounds too, and two repairs in a row', async () => {
  const site = await repairedAway()
  await fill('51', '157', '251')
  await press('小修以后再测')
  await press('调零', 'checkbox')
  await press('记下，再测一遍')
  expect(screen.getByText('第 2 遍')).toBeInTheDocument()
  await type('150 示值', '153')
  cleanup()
  expect(drafts()).toHaveLength(3)
  site.state.isAway = false
  await send()
  expect(site.taken.map(({ act }) => act)).toEqual(['repair', 'repair', 'keep'])
  expect(site.now()).toMatchObject({
    rounds: [{ repair: { did: [] } }, { repair: { did: ['bulb'] } }],
    repair: { did: ['zero'] },
    sheet: { readings: [{ indication: '' }, { indication: '153' }, { indication: '' }] },
  })
  expect(drafts()).toEqual([])
})

test('the page goes on in the same round when another page has sent the repair', async () => {
  const site = await repairedAway()
  site.state.isAway = false
  await send()
  await pass(5_100)
  await type('50 示值', '51')
  await pass(3_100)
  expect(screen.getByText('✓ 已保存')).toBeInTheDocument()
  expect(site.now()).toMatchObject({ rounds: [{}], sheet: { readings: [{ indication: '51' }, {}, {}] } })
})

test('a colleague who wrote meanwhile is put beside it, and the repair and the next round wait for a person', async () => {
  const site = await repairedAway()
  await fill('51', '152', '251')
  await press('完成，联网后出结果单')
  await pass(1_000)
  await backBesideColleague(site)
  await press('我的：示值 160，参考值 150')
  // Nothing is closed by itself; what was done need not be told again.
  await pass(3_100)
  expect(site.now().rounds).toEqual([])
  await press('小修以后再测')
  await press('记下，再测一遍')
  await pass(5_100)
  expect(site.taken.map(({ act }) => act)).toEqual(['keep', 'repair', 'finish'])
  expect(site.now().slip).not.toBeNull()
  expect(drafts()).toEqual([])
})

test('what a colleague only added is put in, looked at, and nothing is closed unseen', async () => {
  const site = await repairedAway()
  cleanup()
  site.colleague({ sheet: { ...BLANK, remark: '袖带旧' } })
  site.state.isAway = false
  await send()
  expect(site.now()).toMatchObject({
    rounds: [],
    sheet: { remark: '袖带旧', readings: [{}, { indication: '160' }, {}] },
  })
  await open()
  expect(screen.getByText(/请看一眼，再点“小修以后再测”/)).toBeInTheDocument()
})

test('where a colleague has closed the round, both are listed for a person and nothing is written over', async () => {
  const site = await repairedAway()
  await type('50 示值', '50')
  cleanup()
  const round = { at: 1, by: 'CD34', repair: { did: [], parts: '' }, outcome: 'conforms', findings: [] } as const
  site.colleague({ rounds: [{ ...round, repair: { did: [], parts: '' }, findings: [] }] })
  site.state.isAway = false
  await send()
  const list = () => act(async () => void render(<WaitingList labId='lab-1' onSettled={() => {}} />))
  await list()
  expect(screen.getByText(/这一件已经小修、另测一遍，这里填的没有用上/)).toBeInTheDocument()
  expect(screen.getByText(/50 处 51，150 处 160，250 处 251，然后小修：换气球/)).toBeInTheDocument()
  expect(screen.getByText(/第 2 遍的读数/)).toBeInTheDocument()
  await press('已处理')
  await send()
  cleanup()
  await list()
  expect(screen.getByText(/第 2 遍的读数.*：小修之前的那一遍没有补上/)).toBeInTheDocument()
  expect(site.taken).toEqual([])
  await press('已处理')
  expect(drafts()).toEqual([])
})
