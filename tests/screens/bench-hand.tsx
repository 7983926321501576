// What a technician does on the page of a sheet.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { sendWhatWaits } from '../../src/pages/bench/draft/send-what-waits'
import BenchPage from '../../src/pages/bench/sheet/index'
import { openedWith } from './stand-ins/taro'

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
