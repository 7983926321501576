import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type BoardHead, type BoardItem, type BoardVisit, callNext, readBoard } from '#contract/board'
import { checkIn, findByPhone } from '#contract/check-in'
import type { OutputOf } from '#contract/endpoint'
import { readReserve, takeIn } from '#contract/walk-in'
import BoardPage from '../../src/pages/desk/board/index'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const MINUTE = 60_000
const AT_NINE = Date.parse('2027-05-20T09:00:00+08:00')
const EXPECTED = { now: AT_NINE, startsAt: AT_NINE, endsAt: AT_NINE + 30 * MINUTE }
const HEAD: BoardHead = {
  ...{ labId: 'lab-1', labName: '友谊路检测点', day: '2027-05-20', mayReceive: true },
  ...{ calls: ['bp-auto'], measures: [], labTag: '12345', ticketKeys: [] },
  kinds: [{ kind: 'bp-auto', minutes: 6 }],
}
const visit = (id: string, at: number, ...items: BoardItem[]): BoardVisit => ({ id, code: `1234567${id}`, at, items })
const meter = (status: BoardItem[1], station = ''): BoardItem => ['bp-auto', status, 'G01', 540, station]

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const enter = async (label: string, words: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await act(async () => void fireEvent.input(field, { target: { value: words } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

/** The board with these visits; later questions are answered with what `next` gives. */
async function show(visits: BoardVisit[], next: Parameters<typeof answering<typeof readBoard>>[1] = nothingNew) {
  let asked = 0
  answering(readBoard, (input) => (asked++ === 0 ? { now: Date.now(), cursor: '1', head: HEAD, visits } : next(input)))
  await act(async () => void render(<BoardPage />))
}
const nothingNew = () => ({ now: Date.now(), cursor: '1', head: null, visits: [] })

beforeEach(() => {
  jest.useFakeTimers({ now: AT_NINE })
  openedWith({ labId: 'lab-1' })
})
afterEach(() => jest.useRealTimers())

test('who is late shows by itself as the time passes, though nothing else happens', async () => {
  await show([visit('1', 540, meter('confirmed'))])
  expect(screen.queryByText(/晚了/)).toBeNull()
  await pass(17 * MINUTE)
  expect(screen.getByText('! 晚了 2 分钟')).toBeInTheDocument()
})

test.each([
  ['removed from the lab', 'forbidden', '您没有权限看这一页'],
  ['signed out', 'signed-out', '在电脑上要先登录'],
] as const)(
  'whoever is %s in the middle of the morning sees the board no more, and is told so',
  async (_, why, says) => {
    await show([visit('1', 540, meter('confirmed'))], () => refused(why))
    expect(screen.getByText('G01')).toBeInTheDocument()
    await pass(5_000)
    expect(screen.getByText(says)).toBeInTheDocument()
    expect(screen.queryByText('G01')).toBeNull()
  },
)

test('of a day with hundreds those come first who are due first, and the rest is a press away', async () => {
  const many = Array.from({ length: 70 }, (_, n) => visit(`${n}`, 600 + n, meter('confirmed')))
  await show([...many, visit('first', 541, meter('confirmed'))])
  const rows = () => screen.getAllByRole('button', { name: /到了$/ })
  expect(rows()).toHaveLength(60)
  expect(rows()[0]).toHaveAccessibleName('1234 567first 到了')
  await press('再看后面的 11 件')
  expect(rows()).toHaveLength(71)
})

test('a yes lets in who was shown to be unconfirmed, not who was scanned meanwhile', async () => {
  await show([])
  const sent: unknown[] = []
  let answerLate = (_: OutputOf<typeof checkIn>) => {}
  answering(checkIn, (input) => {
    sent.push(input)
    return sent.length === 2 ? new Promise((done) => (answerLate = done)) : refused('not-confirmed')
  })
  await enter('预约号或电话后四位', '12345671')
  const yes = button('能接待，收下')
  await enter('预约号或电话后四位', '12345672')
  await act(async () => void fireEvent.click(yes))
  await act(async () => answerLate({ ...EXPECTED, visitId: '2', code: '12345672', items: [] }))
  expect(sent).toHaveLength(3)
  expect(sent[2]).toMatchObject({ ticket: '12345671', accept: true })
})

test('digits of full width and a whole phone number are what they mean, and a long strange code is no ticket', async () => {
  await show([])
  const sent: unknown[] = []
  answering(checkIn, (input) => {
    sent.push(input)
    return refused('no-such-ticket')
  })
  answering(findByPhone, (input) => {
    sent.push(input)
    return { visits: [] }
  })
  await enter('预约号或电话后四位', '１２３４５６７１')
  await enter('预约号或电话后四位', '13800138000')
  await enter('预约号或电话后四位', 'https://example.com/'.padEnd(301, 'x'))
  expect(sent).toMatchObject([{ ticket: '12345671' }, { lastFour: '8000' }])
  expect(screen.getByText('这里没有这个号码的预约')).toBeInTheDocument()
})

test('after an answer that did not come the next one at the counter does not wait for another', async () => {
  await show([visit('1', 540, meter('confirmed')), visit('2', 540, meter('confirmed'))])
  let asked = 0
  answering(checkIn, () => {
    asked++
    return OFFLINE
  })
  await enter('预约号或电话后四位', '12345671')
  await enter('预约号或电话后四位', '12345672')
  expect(screen.getByText('✓ 1234 5672 到了（没有信号，联网后自动补上）')).toBeInTheDocument()
  expect(asked).toBe(1)
})

test('what was kept of the day is shown at once, and then the whole day is read anew, with what one may do by now', async () => {
  await show([visit('1', 540, meter('confirmed'))])
  cleanup()
  const asked: unknown[] = []
  answering(readBoard, (input) => {
    asked.push(input)
    return { now: Date.now(), cursor: '2', head: { ...HEAD, mayReceive: false }, visits: [] }
  })
  await act(async () => void render(<BoardPage />))
  expect(asked[0]).toEqual({ labId: 'lab-1' })
  expect(screen.queryByRole('textbox', { name: '预约号或电话后四位' })).toBeNull()
})

test('without signal whoever is here with one of two, the other cancelled, is in already', async () => {
  await show([visit('1', 540, meter('cancelled'), meter('arrived'))], () => OFFLINE)
  await pass(5_000)
  await enter('预约号或电话后四位', '12345671')
  expect(screen.getByText('已经登记到场了')).toBeInTheDocument()
})

test('who shows the ticket again may have come to fetch: the way there is beside the words', async () => {
  await show([visit('1', 540, meter('measured'))])
  answering(checkIn, () => refused('already-in', '08:50 已经登记到场，已经测完，可以取了'))
  await enter('预约号或电话后四位', '12345671')
  expect(screen.getByRole('alert')).toHaveTextContent('已经测完，可以取了')
  await press('来取件')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/bench/hand-out/index?labId=lab-1' })
  await press(/^可取/, 'radio')
  await press('去取件，交还器具')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(2)
})

test('a board that was open over midnight without signal knows nobody of the new day', async () => {
  await show([visit('1', 540, meter('confirmed'))], () => OFFLINE)
  jest.setSystemTime(AT_NINE + 24 * 60 * MINUTE)
  await pass(5_000)
  await enter('预约号或电话后四位', '12345671')
  expect(screen.getByText('没有信号，名单里也没有这个号码')).toBeInTheDocument()
})

test('a ticket that is scanned into the station’s field is checked in, and the station stays what it was', async () => {
  await show([visit('1', 540, meter('arrived'))])
  const sent: unknown[] = []
  answering(checkIn, (input) => {
    sent.push(input)
    return refused('no-such-ticket')
  })
  await enter('台位', '1 号台12345671')
  expect(sent).toMatchObject([{ ticket: '12345671' }])
  expect(screen.getByRole('textbox', { name: '台位' })).toHaveValue('1 号台')
})

test('after a call whose answer was lost the same call is sent again, and whoever did not hear is called once more', async () => {
  await show([visit('1', 540, meter('arrived')), visit('2', 540, meter('arrived', '2 号台'))])
  const sent: unknown[] = []
  answering(callNext, (input) => {
    sent.push(input)
    return sent.length === 1 ? OFFLINE : { bookingId: '1-0', turn: 'G01', kind: 'bp-auto' as const, station: '1 号台' }
  })
  await enter('台位', '1 号台')
  await press(/^叫电子血压计/)
  await press(/^叫电子血压计/)
  await press(/^叫电子血压计/)
  const ids = sent.map((one) => (one as { requestId: string }).requestId)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
  await press(/^检测中/, 'radio')
  await press('G01 再叫一次')
  expect(sent[3]).toMatchObject({ kind: 'bp-auto', station: '2 号台', picked: '2-0' })
})

test('who stands here is offered the slots that have something for them, each once, and who calls is only expected', async () => {
  await show([])
  const slot = (slotId: string, kind: 'bp-auto' | 'scale-price', left: number) => ({
    ...{ slotId, startsAt: AT_NINE, endsAt: AT_NINE + 30 * MINUTE, perKindLimit: 2 },
    places: [{ kind, total: 2, left }],
  })
  answering(readReserve, () => ({
    now: AT_NINE,
    day: '2027-05-20',
    slots: [slot('s-1', 'bp-auto', 1), slot('s-1-shops', 'scale-price', 2)],
  }))
  answering(takeIn, () => ({
    ...{ ...EXPECTED, visitId: 'w-1', code: '87654321' },
    items: [{ bookingId: 'w-1-0', kind: 'bp-auto' as const, status: 'confirmed' as const, turn: '现G01' }],
  }))
  await press('没有预约，现场登记')
  expect(screen.getAllByRole('radio', { name: '9:00–9:30' })).toHaveLength(1)
  await press('打电话来约', 'radio')
  await press('多一件电子血压计')
  await press('登记，告诉对方预约号')
  expect(screen.getByText('✓ 8765 4321 约好了，请把这个号码告诉对方')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /登记错了/ })).toBeNull()
})

test('the numbers of who came are printed, and once more when the paper was stuck', async () => {
  // The browser of these tests has no printer, and says so.
  const noPrinter = jest.spyOn(console, 'error').mockImplementation()
  await show([])
  const items = [{ bookingId: '1-0', kind: 'bp-auto' as const, status: 'arrived' as const, turn: 'G01' }]
  answering(checkIn, () => ({ ...EXPECTED, visitId: '1', code: '12345671', items }))
  await enter('预约号或电话后四位', '12345671')
  await press('打印 1234 5671 的号')
  await press('打印 1234 5671 的号')
  const slips = Array.from(document.querySelectorAll('iframe'), (frame) => frame.contentDocument?.body.textContent)
  expect(slips).toEqual(['G01电子血压计', 'G01电子血压计'])
  expect(noPrinter).toHaveBeenCalledTimes(2)
  noPrinter.mockRestore()
})
