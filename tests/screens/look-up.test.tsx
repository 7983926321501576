import { act, render, screen } from '@testing-library/react'
import { lookUpSlip } from '#contract/result-slip'
import { REFUSAL_TEXT } from '../../src/api/refusal-text'
import LookUpPage from '../../src/pages/booking/visit/look-up/index'
import { answering, refused } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const opened = async (code?: string) => {
  const asked: unknown[] = []
  openedWith(code === undefined ? {} : { code })
  answering(lookUpSlip, (input) => {
    asked.push(input)
    return refused('slip-not-found')
  })
  await act(async () => void render(<LookUpPage />))
  return asked
}

test('who comes with a code is told at once, without a tap', async () => {
  expect(await opened('FCRRZVAB5X0W')).toEqual([{ code: 'FCRRZVAB5X0W' }])
  expect(screen.getByText(REFUSAL_TEXT['slip-not-found'].says)).toBeInTheDocument()
})

test('who comes without one is asked for it first', async () => {
  expect(await opened()).toEqual([])
  expect(screen.queryByRole('alert')).toBeNull()
})
