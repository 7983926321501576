import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { joinByInvitation, whoAmI } from '#contract/account'
import type { OutputOf } from '#contract/endpoint'
import { invite, listMembers, overview, removeMember } from '#contract/organiser'
import JoinPage from '../../src/pages/me/join/index'
import MembersPage from '../../src/pages/organiser/members/index'
import OverviewPage from '../../src/pages/organiser/overview/index'
import { at, NOW } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const show = (page: JSX.Element) => act(async () => void render(page))

describe('whoever was invited', () => {
  const type = (code: string) =>
    act(async () => void fireEvent.input(screen.getByLabelText('邀请码'), { target: { value: code } }))
  const ME = { personId: 'wx-0123k3f9', labs: [], campaigns: [], demoIdentities: [] }

  test('types the code and is led to the desk', async () => {
    const sent: unknown[] = []
    answering(whoAmI, () => ME)
    const joined: OutputOf<typeof joinByInvitation> = { role: 'staff', scopeId: 'lab-1', scopeName: '友谊路检测点' }
    answering(joinByInvitation, (input) => {
      sent.push(input)
      return joined
    })
    await show(<JoinPage />)
    expect(screen.getByText(/您的编号：K3F9/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '请填邀请码' })).toHaveAttribute('aria-disabled', 'true')
    await type('7k3qd-92mxa')
    await press('加入')
    expect(sent).toEqual([{ code: '7k3qd-92mxa' }])
    expect(screen.getByText('您已加入“友谊路检测点”')).toBeInTheDocument()
    await press('去检测台')
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/pages/desk/day/index?labId=lab-1' })
  })

  test('is told what to do about a code that is of no use', async () => {
    answering(whoAmI, () => ME)
    answering(joinByInvitation, () => refused('code-not-valid'))
    await show(<JoinPage />)
    await type('00000')
    await press('加入')
    expect(screen.getByText('这个邀请码用不了')).toBeInTheDocument()
    await type('000001')
    expect(screen.queryByText('这个邀请码用不了')).toBeNull()
  })
})

describe('the organiser', () => {
  const lab = (name: string, more: Partial<OutputOf<typeof overview>['labs'][number]> = {}) => ({
    labId: `lab-${name.length}`,
    name: `${name}检测点`,
    district: '宝山区',
    staff: 1,
    places: 40,
    booked: 10,
    waiting: 0,
    overdue: 0,
    late: 0,
    ...more,
  })
  const standing = (labs: OutputOf<typeof overview>['labs']) => ({
    now: NOW,
    campaignId: 'wmd',
    title: '免费检测',
    checkDays: ['2027-05-20'],
    bookingOpensAt: NOW,
    bookingClosesAt: NOW,
    labs,
  })

  test('sees how far every lab is, and where somebody waits too long or nobody works', async () => {
    openedWith({ campaignId: 'wmd' })
    answering(overview, () =>
      standing([lab('吴淞', { waiting: 4, overdue: 3 }), lab('友谊路', { staff: 0, booked: 0 })]),
    )
    await show(<OverviewPage />)
    expect(screen.getByRole('img', { name: '全部检测点，80 个位置，已确认 6，待确认 4' })).toBeInTheDocument()
    expect(screen.getByRole('img', { name: '宝山区 吴淞检测点，40 个位置，已确认 6，待确认 4' })).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('3 件过了答复时间')
    expect(screen.getByText('! 3 件过了答复时间')).toBeInTheDocument()
    expect(screen.getAllByText('还没有工作人员')).toHaveLength(1)
    await press(/^邀请和管理人员/, 'link')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/organiser/members/index?campaignId=wmd' })
  })

  test('is not alarmed when nobody waits too long', async () => {
    openedWith({ campaignId: 'wmd' })
    answering(overview, () => standing([lab('吴淞', { waiting: 4 })]))
    await show(<OverviewPage />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByText(/过了答复时间/)).toBeNull()
  })

  const scopes = (): OutputOf<typeof listMembers>['scopes'] => [
    {
      role: 'organiser',
      scopeId: 'wmd',
      name: '免费检测',
      members: [{ memberId: 'm-1', tag: 'AAAA', joinedAt: null, isSelf: true, duty: null, kinds: [] }],
    },
    {
      role: 'staff',
      scopeId: 'lab-1',
      name: '吴淞检测点',
      members: [
        { memberId: 'm-2', tag: 'K3F9', joinedAt: at('2027-05-03T09:00:00'), isSelf: false, duty: 'admin', kinds: [] },
      ],
    },
    { role: 'staff', scopeId: 'lab-2', name: '顾村检测点', members: [] },
  ]

  test('makes a code for a lab, which is shown once with what to do', async () => {
    openedWith({ campaignId: 'wmd' })
    const asked: unknown[] = []
    answering(listMembers, () => ({ title: '免费检测', scopes: scopes() }))
    answering(invite, (input) => {
      asked.push(input)
      return { code: '7K3QD-92MXA', expiresAt: at('2027-05-10T09:00:00'), scopeName: '顾村检测点' }
    })
    await show(<MembersPage />)
    expect(screen.getByText('还没有工作人员，预约没有人答复。')).toBeInTheDocument()
    await press('邀请顾村检测点的工作人员')
    await press('检测人员', 'radio')
    // Whoever may measure nothing is of no use.
    expect(screen.getByRole('button', { name: '生成邀请码' })).toHaveAttribute('aria-disabled', 'true')
    await press('电子血压计', 'checkbox')
    expect(asked).toEqual([])
    await press('生成邀请码')
    expect(asked).toEqual([{ role: 'staff', scopeId: 'lab-2', duty: 'technician', kinds: ['bp-auto'] }])
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('7K3QD-92MXA')).toBeInTheDocument()
    expect(sheet.getByText(/5 月 10 日 周一 9:00前/)).toBeInTheDocument()
    await press('关闭')
    expect(screen.queryByText('7K3QD-92MXA')).toBeNull()
  })

  test('removes somebody after being asked once, and never themselves', async () => {
    openedWith({ campaignId: 'wmd' })
    const removed: unknown[] = []
    answering(listMembers, () => ({ title: '免费检测', scopes: scopes() }))
    answering(removeMember, (input) => {
      removed.push(input)
      return {}
    })
    await show(<MembersPage />)
    expect(screen.getByText('负责人，5 月 3 日加入')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '移除 AAAA' })).toBeNull()
    await press('移除 K3F9')
    expect(removed).toEqual([])
    await press('移除')
    expect(removed).toEqual([{ role: 'staff', scopeId: 'lab-1', memberId: 'm-2' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
