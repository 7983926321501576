import { fireEvent, render, screen } from '@testing-library/react'
import { REFUSALS } from '#contract/refusal'
import { REFUSAL_TEXT } from '../../src/api/refusal-text'
import { RefusalNotice } from '../../src/components/refusal-notice'

test.each([...REFUSALS, 'offline', 'outdated'] as const)('%s is said in Chinese, with what to do next', (refusal) => {
  render(<RefusalNotice refusal={refusal} />)
  const words = screen.getByRole('alert').textContent ?? ''
  expect(words).toContain(REFUSAL_TEXT[refusal].says)
  expect(words).toContain(REFUSAL_TEXT[refusal].next)
  expect(words).not.toMatch(/[a-z]/i)
})

test('trying again is offered where it helps, and only there', () => {
  const retry = jest.fn()
  const { rerender } = render(<RefusalNotice refusal='offline' onRetry={retry} />)
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledTimes(1)
  rerender(<RefusalNotice refusal='slot-full' onRetry={retry} />)
  expect(screen.queryByRole('button')).toBeNull()
})

test("the server's own words about an input come first", () => {
  render(<RefusalNotice refusal='invalid' detail={{ path: 'note', message: '备注最多 100 个字' }} />)
  expect(screen.getByRole('alert')).toHaveTextContent('备注最多 100 个字')
})

test('without a refusal nothing is there', () => {
  const { container } = render(<RefusalNotice refusal={undefined} />)
  expect(container).toBeEmptyDOMElement()
})
