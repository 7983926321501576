import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../src/components/button'
import { Sheet } from '../../src/components/sheet'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const close = jest.fn()
const question = (
  <Sheet open title='撤掉 0042？' onClose={close} acts={<Button onPress={() => {}}>撤掉</Button>}>
    写错了就撤掉再登记一份。
  </Sheet>
)

test('the keyboard goes into a question that has come up, and Escape closes it', () => {
  render(question)
  jest.advanceTimersByTime(1_000)
  expect(screen.getByRole('dialog', { name: '撤掉 0042？' })).toHaveFocus()
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(close).toHaveBeenCalledTimes(1)
})

test('whoever is in it already with the keyboard is left where they are', () => {
  render(question)
  const button = screen.getByRole('button', { name: '撤掉' })
  button.focus()
  jest.advanceTimersByTime(1_000)
  expect(button).toHaveFocus()
})
