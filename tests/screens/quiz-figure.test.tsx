import { render, screen } from '@testing-library/react'
import { Figures } from '../../src/pages/quiz/figure/figure'
import { decimalOf, withOtherSign } from '../../src/pages/quiz/paper/play/typed-decimal'

const DIAL = {
  kind: 'dial' as const,
  marks: ['0', '', '40', '', '80'],
  small: 10,
  unit: 'mmHg',
  sweep: 240,
  hand: 102,
}

test('a dial is told by its numbers and the marks at its hand, and not by what it reads', () => {
  render(<Figures figures={[DIAL]} />)
  const said = screen.getByRole('img', { name: /圆形刻度盘/ }).getAttribute('aria-label')
  expect(said).toContain('刻度标着 0、40、80')
  expect(said).toContain('分成 10 小格')
  // 17 marks of 40 on: 34 mmHg, which has to be worked out.
  expect(said).toContain('指针在标 0 的刻线之后，正对着第 17 根刻线')
  expect(said).not.toContain('34')
})

test.each([
  [291.5, '正对着标 5 的刻线'],
  [291.5 + 5.83 * 3, '在标 5 的刻线之后，正对着第 3 根刻线'],
  [291.5 + 5.83 * 3.5, '在标 5 的刻线之后第 3 根和第 4 根刻线之间，约在正中'],
  [291.5 + 5.83 * 0.3, '在标 5 的刻线和它之后第 1 根刻线之间，靠近前一根'],
])('an edge at %d is told by the marks beside it', (at, words) => {
  const marks = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
  render(<Figures figures={[{ kind: 'ruler', marks, small: 10, unit: 'cm', at: [58.3, at] }]} />)
  const said = screen.getByRole('img', { name: /刻度尺/ }).getAttribute('aria-label')
  expect(said).toContain('左端正对着标 1 的刻线')
  expect(said).toContain(`右端${words}`)
})

test('a calliper is told by where its zero stands and which of its marks meets the main scale', () => {
  const slide = 29.15 * 3.4
  render(<Figures figures={[{ kind: 'vernier', marks: ['2', '3', '4'], small: 10, unit: 'cm', parts: 10, slide }]} />)
  const said = screen.getByRole('img', { name: /游标卡尺/ }).getAttribute('aria-label')
  expect(said).toContain('零线在标 2 的刻线之后第 3 根和第 4 根刻线之间')
  expect(said).toContain('游标第 4 根刻线（零线不算）和主尺的一根刻线对齐')
})

test('a display and a name plate are text, two figures are numbered', () => {
  render(
    <Figures
      figures={[
        { kind: 'display', rows: [{ name: '净重', shows: '0.640', unit: 'kg' }] },
        { kind: 'plate', rows: [{ name: 'e', shows: '5', unit: 'g' }] },
      ]}
    />,
  )
  expect(screen.getByText('0.640 kg')).toBeInTheDocument()
  expect(screen.getByText('图 2')).toBeInTheDocument()
})

test.each([
  ['12.5', '12.5'],
  [' 12。5 ', '12.5'],
  ['１２．５', '12.5'],
  ['−5', '-5'],
  ['+5', '5'],
  ['12.', '12'],
  ['.5', '0.5'],
  ['', ''],
  ['-', ''],
  ['.', ''],
  ['1.2.3', ''],
  ['5g', ''],
  ['1234567890', ''],
])('%s typed is the number "%s"', (typed, decimal) => {
  expect(decimalOf(typed)).toBe(decimal)
})

test('the sign is turned round and back', () => {
  expect(withOtherSign('5')).toBe('-5')
  expect(withOtherSign('-5')).toBe('5')
  expect(withOtherSign('')).toBe('-')
})
