import { act, cleanup, render, screen } from '@testing-library/react'
import { readBenchDay } from '#contract/bench-day'
import { type BoardVisit, readBoard } from '#contract/board'
import { demoIdentity } from '../../src/api/demo-identity'
import { draftsOfOthers } from '../../src/pages/bench/draft/draft'
import BoardPage from '../../src/pages/desk/board/index'
import { shipped } from '../measurement/sample-sheet'
import { backBesideColleague, drafts, fill, onJestsClock, open, pass, press, send, type } from './bench-hand'
import { BLANK, server, withReading } from './bench-server'
import { answering, OFFLINE } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

onJestsClock()

/** A whole sheet that is finished without signal. */
async function finishedAway() {
  const site = server()
  await open()
  await fill('51', '152', '251')
  site.state.isAway = true
  await press('完成，出结果单')
  await pass(1_000)
  return site
}

test('keeps what is typed at once, sends it after a restart, once, and then forgets it', async () => {
  const site = server()
  await open()
  site.state.isAway = true
  await type('50 示值', '51')
  await type('150 示值', '152.')
  expect(drafts()).toHaveLength(1)
  // Neither the owner's words nor anything else of theirs.
  expect(JSON.stringify(Taro.getStorageSync(drafts()[0] ?? ''))).not.toContain('王奶奶')
  await pass(3_100)
  expect(screen.getByText('✓ 记在这台设备上')).toBeInTheDocument()
  expect(screen.getByText('没有信号，读数记在这台设备上')).toBeInTheDocument()
  // The program is closed and opened again, and another page sends it. Its first answer is lost.
  cleanup()
  site.state.isAway = false
  site.state.loses = 1
  await send()
  expect(drafts()).toHaveLength(1)
  await send()
  expect(site.taken).toHaveLength(1)
  expect(site.taken[0]).toMatchObject({
    rev: 0,
    by: 'p-1',
    sheet: { readings: [{ indication: '51' }, { indication: '152' }, {}] },
  })
  expect(drafts()).toEqual([])
})

test('more that was typed after an answer was lost is no clash with oneself', async () => {
  const site = server()
  await open()
  site.state.loses = 1
  await type('50 示值', '5')
  await pass(3_100)
  await type('50 示值', '51')
  await pass(8_100)
  expect(screen.queryByText(/处不一样/)).toBeNull()
  expect(site.now().sheet.readings[0]?.indication).toBe('51')
  expect(drafts()).toEqual([])
  expect(screen.getByText('✓ 已保存')).toBeInTheDocument()
})

test('a sheet that was finished without signal is judged when there is one, with the time of measuring', async () => {
  const before = Date.now()
  const site = await finishedAway()
  expect(screen.getByText('记下了，等联网出结果')).toBeInTheDocument()
  await pass(60_000)
  site.state.isAway = false
  await pass(5_100)
  expect(site.taken).toHaveLength(1)
  expect(site.taken[0]?.happenedAt).toBeLessThanOrEqual(before + 1_000)
  expect(screen.getByText(/查验码/)).toBeInTheDocument()
  expect(drafts()).toEqual([])
})

test('what a colleague wrote meanwhile is listed, and a person settles it; nothing is finished before', async () => {
  const site = await finishedAway()
  await backBesideColleague(site)
  await press('同事的：示值 155，参考值 150')
  await pass(3_100)
  expect(site.now()).toMatchObject({
    slip: null,
    sheet: { readings: [{ indication: '51' }, { indication: '155' }, { indication: '251' }] },
  })
  expect(drafts()).toEqual([])
})

test('another person on the same device sends nothing of it; it goes when its own is signed in again', async () => {
  const site = server()
  await open()
  site.state.isAway = true
  await type('50 示值', '51')
  cleanup()
  site.state.isAway = false
  demoIdentity.write('somebody-else')
  await send()
  expect([site.taken, draftsOfOthers()]).toEqual([[], 1])
  demoIdentity.write('someone')
  expect(draftsOfOthers()).toBe(0)
  await send()
  expect(site.taken).toMatchObject([{ by: 'p-1', sheet: { readings: [{ indication: '51' }, {}, {}] } }])
  expect(drafts()).toEqual([])
})

test('says so when the device has no room left, and hands in with signal all the same', async () => {
  const site = server()
  await open()
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceeded')
  })
  await type('50 示值', '51')
  expect(screen.getByText('这台设备存满了，刚才填的没有记下')).toBeInTheDocument()
  await pass(3_100)
  full.mockRestore()
  expect(site.now().sheet.readings[0]?.indication).toBe('51')
})

test('a sheet of the day is opened without signal, and the desk names what waits and what clashes', async () => {
  const site = server()
  const now = Date.now()
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  const head = {
    ...{ labId: 'lab-1', labName: '友谊路检测点', day, mayReceive: true, calls: [], measures: ['bp-auto' as const] },
    ...{ kinds: [{ kind: 'bp-auto' as const, minutes: 6 }], labTag: '12345', ticketKeys: [] },
  }
  const visit: BoardVisit = { id: 'v1', code: '11112222', at: 540, items: [['bp-auto', 'arrived', 'G01', 545, '']] }
  answering(readBoard, () =>
    site.state.isAway
      ? OFFLINE
      : {
          ...{ now, cursor: '1-1-1@1800000000000', head },
          visits: [visit],
        },
  )
  const kinds = [{ kind: 'bp-auto' as const, sheet: BLANK, rows: shipped('bp-auto'), barred: '' as const }]
  answering(readBenchDay, () => ({
    now,
    me: 'p-1',
    labId: 'lab-1',
    day,
    kinds,
    makes: [['v1-0', 'HEM-1'] as [string, string]],
    begun: [],
  }))
  openedWith({ labId: 'lab-1' })
  await act(async () => void render(<BoardPage />))
  await pass(100)
  cleanup()
  site.state.isAway = true
  await open()
  await pass(1_000)
  expect(screen.getByRole('textbox', { name: '品牌型号' })).toHaveValue('HEM-1')
  await type('50 示值', '51')
  cleanup()
  openedWith({ labId: 'lab-1' })
  await act(async () => void render(<BoardPage />))
  await pass(1_000)
  expect(screen.getByText(/^1111 2222 电子血压计的读数/)).toBeInTheDocument()
  site.colleague({ sheet: withReading(BLANK, 0, '55') })
  site.state.isAway = false
  await pass(40_000)
  expect(screen.getByText(/的读数.*：和同事填的有 1 处不一样/)).toBeInTheDocument()
})
