// What a technician does on the page of a sheet.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { sendWhatWaits } from '../../src/pages/bench/draft/send-what-waits'
import BenchPage from '../../src/pages/bench/sheet/index'
import { BLANK, type server, withReading } from './bench-server'
import Taro, { openedWith } from './stand-ins/taro'

/** A file whose time only passes when it says so. */
export function onJestsClock() {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => {
    cleanup()
    jest.useRealTimers()
  })
}

export async function open() {
  openedWith({ bookingId: 'v1-0' })
  await act(async () => void render(<BenchPage />))
}
export const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } }))
/** The readings of the three points. */
export async function fill(...values: string[]) {
  for (const [place, at] of ['50', '150', '250'].entries()) await type(`${at} 示值`, values[place] ?? '')
}
export const press = (name: string | RegExp, role: 'button' | 'checkbox' | 'radio' = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

/** Only under jest's own clock. */
export const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
/** As the desk does, which sends all that waits on the device. */
export const send = () => act(async () => void (await sendWhatWaits('lab-1')))

/** What is kept on the device of sheets that the server has not got yet. */
export const drafts = () => Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('bench-draft:'))

/** Back with signal, on the sheet whose second point a colleague has read otherwise meanwhile: nothing of it was sent. */
export async function backBesideColleague(site: ReturnType<typeof server>) {
  cleanup()
  site.colleague({ sheet: withReading(BLANK, 1, '155') })
  site.state.isAway = false
  await send()
  expect(site.taken).toEqual([])
  await open()
  expect(screen.getByText('和同事填的有 1 处不一样')).toBeInTheDocument()
}
