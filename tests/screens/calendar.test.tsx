import { act, fireEvent, render, screen } from '@testing-library/react'
import { readVisit } from '#contract/booking'
import { icsOf } from '../../src/device/calendar'
import TicketPage from '../../src/pages/booking/visit/ticket/index'
import { at, booking, NOW, visit } from './booking-lab'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const ENTRY = {
  id: 'visit-1',
  title: '免费检测：友谊路检测点',
  startsAt: at('2027-05-20T09:30:00'),
  endsAt: at('2027-05-20T10:00:00'),
  location: '友谊路 1 号; 二楼, 东侧',
  notes: '带电子血压计。预约号码 44117723。',
}

test('the file holds the time in UTC, reminders, and words that no calendar takes for something else', () => {
  const lines = icsOf(ENTRY, NOW).replace(/\r\n /g, '').trim().split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20270513T040000Z',
      'DTSTART:20270520T013000Z',
      'DTEND:20270520T020000Z',
      'SUMMARY:免费检测：友谊路检测点',
      'LOCATION:友谊路 1 号\\; 二楼\\, 东侧',
      'TRIGGER:-P1D',
      'TRIGGER:-PT2H',
    ]),
  )
  for (const line of icsOf({ ...ENTRY, notes: '😀'.repeat(60) }, NOW).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('the ticket offers it while something is still to come, and says what became of it', async () => {
  openedWith({ visitId: 'visit-1' })
  answering(readVisit, () => ({ now: NOW, ticket: '12345678', visit: visit() }))
  const saved: string[] = []
  URL.createObjectURL = () => 'blob:calendar'
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await act(async () => render(<TicketPage />))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '记到手机日历' })))
  expect(saved).toEqual(['免费检测.ics'])
  expect(screen.getByText('已经记到日历里')).toBeInTheDocument()
  click.mockRestore()
})

test('what was cancelled goes into no calendar', async () => {
  openedWith({ visitId: 'visit-1' })
  answering(readVisit, () => ({
    now: NOW,
    ticket: '12345678',
    visit: visit({ bookings: [booking('b-1', { status: 'cancelled' })] }),
  }))
  await act(async () => render(<TicketPage />))
  expect(screen.queryByRole('button', { name: '记到手机日历' })).toBeNull()
})
