import { hiddenInputFaults } from './hidden-inputs'
import { isTypeScript, readSources } from './source-file'

const RULES = /^cloudfunctions\/(features|kernel|demo)\//
const faults = (text: string) => hiddenInputFaults({ path: 'cloudfunctions/features/quiz/draw.ts', text })

it('no rule knows a clock or a dice but the one it is given', () => {
  const rules = readSources('cloudfunctions').filter((file) => isTypeScript(file) && RULES.test(file.path))
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.flatMap(hiddenInputFaults)).toEqual([])
})

it.each([
  'const now = Date.now()',
  'const now = new Date()',
  'const now = new Date',
  'const now = Date()',
  'const pick = Math.floor(Math.random() * 6)',
  'setTimeout(() => 1, 10)',
  'const later = () => setInterval(tick)',
  'const zone = process.env.TZ',
])('finds %s', (text) => {
  expect(faults(`export const a = 1\n${text}`)).toEqual([expect.stringContaining('draw.ts:2 uses')])
})

it('lets a date of a given instant pass', () => {
  expect(faults('export const day = (at: number) => new Date(at).toISOString()')).toEqual([])
})
