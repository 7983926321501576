import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { whoAmI } from '#contract/account'
import { home } from '#contract/campaign'
import type { Campaigns } from '#contract/campaign-choice'
import { listLabs } from '#contract/find-labs'
import { overview } from '#contract/organiser'
import { chooseCampaign } from '../../src/api/campaign-choice'
import { labSearch, setLabSearch } from '../../src/pages/booking/lab-search'
import LabsPage from '../../src/pages/booking/labs/index'
import HomePage from '../../src/pages/home/index'
import OverviewPage from '../../src/pages/organiser/overview/index'
import { at, CAMPAIGNS, NOW, ROW } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const [MAY] = CAMPAIGNS.all
const SERVICE = { campaignId: 'service', title: '六月服务日', checkDays: ['2027-06-08', '2027-06-09', '2027-06-15'] }
const both = (chosen: string): Campaigns => ({ chosen, all: [...(MAY ? [MAY] : []), SERVICE] })

/** Labs of whichever campaign is asked for; answers what was asked. */
function servingLabs(over: readonly string[] = []) {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    const { campaignId = 'wmd' } = input as { campaignId?: string }
    if (over.includes(campaignId)) return refused('booking-closed')
    return {
      campaigns: over.includes('service') ? CAMPAIGNS : both(campaignId),
      labs: [{ ...ROW, name: `${campaignId} 的检测点` }],
      districts: ['宝山区'],
      sites: [],
      byDraw: false,
      days: [],
      origin: null,
      total: 1,
      loosen: [],
      next: null,
      bookingOpensAt: at('2027-05-10T09:00:00'),
      bookingClosesAt: at('2027-06-19T20:00:00'),
      now: NOW,
    }
  })
  return asked
}

const show = (Shown: () => React.ReactNode) => act(async () => render(<Shown />))
const press = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => {
  chooseCampaign('')
  setLabSearch({})
})

test('another campaign is chosen in two taps, is kept on the phone, and brings its own labs', async () => {
  const asked = servingLabs()
  await show(LabsPage)
  await act(async () => setLabSearch({ group: 'scale', day: '2027-05-20', district: '宝山区' }))
  expect(screen.getByRole('heading', { name: '世界计量日免费检测' })).toBeInTheDocument()
  await press('button', '换活动')
  const dialog = within(screen.getByRole('dialog', { name: '看哪个活动' }))
  expect(dialog.getByRole('radio', { name: '世界计量日免费检测，5 月 20 日' })).toBeChecked()
  await press('radio', '六月服务日，6 月 8 日到 6 月 15 日')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByText('service 的检测点')).toBeInTheDocument()
  expect(asked.at(-1)).toEqual({ campaignId: 'service', group: 'scale' })
  expect(labSearch()).toEqual({ group: 'scale', kind: undefined })
  expect(Taro.getStorageSync('campaign')).toBe('service')
})

test('where there is only one campaign nothing is said of it', async () => {
  servingLabs(['service'])
  await show(LabsPage)
  expect(screen.getByText('wmd 的检测点')).toBeInTheDocument()
  expect(screen.queryByText('换活动')).not.toBeInTheDocument()
})

test('one that was chosen and is over is forgotten, and the first is shown', async () => {
  chooseCampaign('service')
  const asked = servingLabs(['service'])
  await show(LabsPage)
  expect(screen.getByText('wmd 的检测点')).toBeInTheDocument()
  expect(asked).toEqual([{ campaignId: 'service' }, {}])
  expect(Taro.getStorageSync('campaign')).toBe('')
})

test('the home page asks for the chosen one', async () => {
  const asked: unknown[] = []
  answering(home, (input) => {
    asked.push(input)
    return refused('unavailable')
  })
  chooseCampaign('service')
  await show(HomePage)
  expect(asked[0]).toEqual({ campaignId: 'service' })
})

test('an organiser of several looks from one to the other', async () => {
  const campaigns = [MAY, SERVICE].flatMap((one) => (one ? [{ campaignId: one.campaignId, title: one.title }] : []))
  answering(whoAmI, () => ({ personId: 'anna', labs: [], campaigns, demoIdentities: [] }))
  answering(overview, () => ({
    ...{ now: NOW, campaignId: 'wmd', title: '世界计量日免费检测', checkDays: ['2027-05-20'] },
    ...{ bookingOpensAt: NOW, bookingClosesAt: NOW, labs: [] },
  }))
  openedWith({ campaignId: 'wmd' })
  await show(OverviewPage)
  expect(screen.getByRole('radio', { name: '世界计量日免费检测' })).toBeChecked()
  await press('radio', '六月服务日')
  expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/pages/organiser/overview/index?campaignId=service' })
})
