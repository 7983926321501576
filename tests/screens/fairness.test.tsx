import { act, fireEvent, render, screen } from '@testing-library/react'
import { cancelBookings, moveVisit, readLab, readVisit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { type Pattern, readPatterns, settlePattern } from '#contract/patterns'
import { type Draw, fileWish, readDraw, readDrawList } from '#contract/release'
import DrawPage from '../../src/pages/booking/draw/index'
import WishPage from '../../src/pages/booking/draw/wish/index'
import { Terms } from '../../src/pages/booking/visit/confirm/terms'
import MovePage from '../../src/pages/booking/visit/move/index'
import TicketPage from '../../src/pages/booking/visit/ticket/index'
import PatternsPage from '../../src/pages/organiser/patterns/index'
import { at, booking, labDays, NOW, slotAt, visit } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const show = (page: JSX.Element) => act(async () => void render(page))

describe('after the cut-off', () => {
  const late = { freeUntil: NOW - 1 }

  test('cancelling warns first, has to be ticked, and says that it is known', async () => {
    openedWith({ visitId: 'visit-1' })
    answering(readVisit, () => ({ now: NOW, ticket: '1', visit: visit(late) }))
    const sent: unknown[] = []
    answering(cancelBookings, (input) => {
      sent.push(input)
      return { bookings: [booking('b-1', { status: 'cancelled', late: true })] }
    })
    await show(<TicketPage />)
    await press('取消预约')
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent('这个位置很难再让给别人')
    await press('约错了', 'radio')
    expect(screen.getByRole('button', { name: '请先看清上面的提醒' })).toHaveAttribute('aria-disabled', 'true')
    await press('知道了，还是要取消', 'checkbox')
    await press('确定取消')
    expect(sent).toEqual([{ bookingIds: ['b-1'], reason: '约错了', late: true }])
  })

  test('before it nothing is to be ticked; when it passes meanwhile the warning comes', async () => {
    openedWith({ visitId: 'visit-1' })
    answering(readVisit, () => ({ now: NOW, ticket: '1', visit: visit({ freeUntil: NOW + 1 }) }))
    answering(cancelBookings, () => refused('cut-off-passed'))
    await show(<TicketPage />)
    await press('取消预约')
    await press('约错了', 'radio')
    answering(readVisit, () => ({ now: NOW + 1, ticket: '1', visit: visit({ freeUntil: NOW + 1 }) }))
    await press('确定取消')
    expect(screen.getByRole('checkbox', { name: '知道了，还是要取消' })).toBeInTheDocument()
  })

  test('moving warns in the same way', async () => {
    openedWith({ visitId: 'visit-1' })
    answering(readVisit, () => ({ now: NOW, ticket: '1', visit: visit(late) }))
    answering(readLab, () => labDays({ slots: [slotAt('10:00', 3, 1)] }))
    const sent: unknown[] = []
    answering(moveVisit, (input) => {
      sent.push(input)
      return visit()
    })
    await show(<MovePage />)
    await press(/10:00/, 'radio')
    expect(screen.getByRole('button', { name: /改到/ })).toHaveAttribute('aria-disabled', 'true')
    await press('知道了，还是要改时间', 'checkbox')
    await press(/改到/)
    expect(sent).toMatchObject([{ visitId: 'visit-1', late: true }])
  })
})

test('the terms are said before one books, and to whom they apply', async () => {
  const terms = { ...labDays().terms, cutOffMinutes: 120, phoneLimit: 4, absences: 2, laterMinutes: 30 }
  const startsAt = at('2027-05-20T09:30:00')
  const { rerender } = render(<Terms terms={terms} startsAt={startsAt} opensAt={NOW} />)
  expect(screen.getByText(/5 月 20 日 周四 7:30 以前随时可以改或取消/)).toBeInTheDocument()
  expect(screen.getByText(/满 2 次，以后开约要晚 30 分钟/)).toBeInTheDocument()
  rerender(<Terms terms={{ ...terms, ownAbsences: 2 }} startsAt={startsAt} opensAt={NOW} />)
  expect(screen.getByText('您以前有 2 次约了没有来')).toBeInTheDocument()
})

describe('the draw', () => {
  const draw = (more: Partial<Draw> = {}): Draw => ({
    now: NOW,
    campaignId: 'wmd',
    title: '世界计量日',
    wishesFrom: NOW - 1,
    wishesTo: NOW + 1,
    drawAt: NOW + 2,
    bookingOpensAt: NOW + 3,
    perKindLimit: 2,
    commitment: 'c0ffee',
    status: 'open',
    wishes: 0,
    listHash: '',
    secret: '',
    own: null,
    ...more,
  })
  const own: Draw['own'] = {
    lot: 'k3m9x2p7q1wa',
    slots: [{ slotId: 'slot-1', labName: '友谊路检测点', startsAt: at('2027-05-20T09:30:00') }],
    kinds: ['bp-auto'],
    wait: true,
    status: 'filed',
    position: 0,
    visitId: '',
  }

  test('a wish is made of what one brings and the times in their order', async () => {
    openedWith({ campaignId: 'wmd' })
    answering(readDraw, () => draw())
    const row = {
      labId: 'lab-1',
      name: '友谊路检测点',
      district: '宝山区',
      site: 'lab' as const,
      address: '友谊路 1 号',
      stepFree: true,
    }
    answering(listLabs, () => ({
      ...{ now: NOW, bookingOpensAt: NOW, bookingClosesAt: NOW * 2, byDraw: true, districts: [], days: [] },
      ...{ origin: null, sites: [], campaigns: { chosen: 'wmd', all: [] }, total: 1, loosen: [], next: null },
      labs: [{ ...row, phone: '', minutes: { least: 6, most: 6 }, placesLeft: 9, distance: null, times: [] }],
    }))
    answering(readLab, () => labDays({ slots: [slotAt('09:30', 7, 2), slotAt('10:00', 1, 1)] }))
    const sent: unknown[] = []
    answering(fileWish, (input) => {
      sent.push(input)
      return draw({ own })
    })
    await show(<WishPage />)
    expect(screen.getByRole('button', { name: '请先选带什么来' })).toHaveAttribute('aria-disabled', 'true')
    await press('电子血压计', 'checkbox')
    await press('选一个时间')
    await press(/友谊路检测点/, 'link')
    await press(/9:30/, 'link')
    await press('再加一个时间')
    await press(/友谊路检测点/, 'link')
    expect(screen.queryByRole('link', { name: /9:30/ })).toBeNull()
    await press(/10:00/, 'link')
    await press(/10:00.*往前放/)
    await press('交上去，等抽签')
    expect(sent).toEqual([
      {
        slotIds: ['slot-20-1000', 'slot-20-0930'],
        instruments: [{ kind: 'bp-auto', model: '', note: '' }],
        wait: true,
      },
    ])
  })

  test('everything is open: the commitment before, the secret and the list afterwards, and one’s own place', async () => {
    openedWith({})
    answering(readDraw, () => draw())
    await show(<DrawPage />)
    expect(screen.getByText('c0ffee')).toBeInTheDocument()
    expect(screen.getByText('填想去的时间（现在）')).toBeInTheDocument()
    expect(screen.queryByText('密码（抽完公布）')).toBeNull()
    await press('填想去的时间')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/booking/draw/wish/index?campaignId=wmd' })
  })

  test('afterwards it says what came of it and what to do next', async () => {
    openedWith({})
    const over = { status: 'done', wishes: 300, listHash: 'aa11', secret: 'bb22', now: NOW + 2 } as const
    answering(readDraw, () => draw({ ...over, own: { ...own, status: 'drawn', position: 42, visitId: 'visit-9' } }))
    const asked: unknown[] = []
    answering(readDrawList, (input) => {
      asked.push(input)
      return { lines: ['1.a.b'], next: null }
    })
    await show(<DrawPage />)
    expect(screen.getByText('第 42 个')).toBeInTheDocument()
    expect(screen.getByText('bb22')).toBeInTheDocument()
    await press('复制名单')
    expect(asked).toEqual([{ inCampaign: 'wmd' }])
    expect(screen.getByRole('button', { name: '名单复制好了' })).toBeInTheDocument()
    await press('看预约单')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('visitId=visit-9') })
  })

  test('a campaign without one says how places are had', async () => {
    openedWith({})
    answering(readDraw, () => refused('not-found'))
    await show(<DrawPage />)
    expect(screen.getByText('这次活动不抽签')).toBeInTheDocument()
  })
})

test('the organiser sees what was seen, with an innocent reason, and notes what was found', async () => {
  openedWith({ campaignId: 'wmd' })
  const pattern: Pattern = {
    patternId: 'p-1',
    sort: 'for-others',
    times: 7,
    accounts: 1,
    holding: 7,
    labs: ['友谊路检测点'],
    from: NOW - 1,
    to: NOW,
    looked: null,
  }
  let looked: Pattern['looked'] = null
  answering(readPatterns, () => ({ now: NOW, patterns: [{ ...pattern, looked }] }))
  const sent: unknown[] = []
  answering(settlePattern, (input) => {
    sent.push(input)
    looked = { verdict: 'nothing', at: NOW, grown: false }
    return { ...pattern, looked }
  })
  await show(<PatternsPage />)
  expect(screen.getByText('一个账号替别人约了 7 次')).toBeInTheDocument()
  expect(screen.getByText(/义务宣传员/)).toBeInTheDocument()
  await press('看过，没有问题')
  expect(sent).toEqual([{ campaignId: 'wmd', patternId: 'p-1', verdict: 'nothing' }])
  expect(screen.getByText('✓ 看过，没有问题')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '要跟进' })).toBeNull()
})
