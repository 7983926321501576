import type { ResultSlip } from '#contract/result-slip'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { SIZES, slipLines, WIDTH } from '../../src/pages/booking/visit/result/slip-lines'
import { sampleMeasurement } from './sample-sheet'

const slip = (more: Partial<ResultSlip> = {}): ResultSlip => {
  const made = slipOf(sampleMeasurement(), undefined)
  if (!made) throw new Error('no slip')
  return { ...made, labName: '友谊路检测点', regulations: ['JJG 692-2010'], ...more }
}
const wordsOf = (lines: ReturnType<typeof slipLines>) =>
  lines.map((line) => (line.look === 'reading' ? line.cells.join(' ') : line.text)).join('\n')

it('says what the slip says: readings with errors and limits, regulation, meaning, advice, next day and code', () => {
  const words = wordsOf(slipLines(slip())).replace(/\n/g, '')
  for (const part of [
    '检测结果单（不作为检定证书）',
    '符合',
    '测过的每一点，误差都在允许范围内。',
    '可以照常使用。',
    '2028 年 5 月 20 日',
    '50 升 51 ✓ +1 ±4',
    '依据 JJG 692-2010',
    '友谊路检测点，2027-05-20',
    '查验码 0123-4567-89AB',
  ])
    expect(words).toContain(part)
})

it('keeps every line within the picture, and the picture within what a phone can draw', () => {
  const [round] = slip().rounds
  const many = Array.from({ length: 80 }, () => round?.findings ?? []).flat()
  const long = slip({
    remark: '',
    make: '型号很长'.repeat(10),
    impossible: '很长的原因'.repeat(12),
    rounds: round ? [{ ...round, findings: many }] : [],
  })
  const lines = slipLines(long)
  for (const line of lines)
    if (line.look !== 'reading')
      expect(Array.from(line.text).filter((sign) => sign > '\u2000').length * SIZES[line.look]).toBeLessThan(WIDTH)
  expect(lines.reduce((sum, { look }) => sum + SIZES[look] * 1.55 + 1, 80)).toBeLessThan(4096)
  expect(wordsOf(lines)).toContain('还有 32 个读数')
})

it('names the paper that was issued beside it, and is never itself called a 检定证书', () => {
  const lines = slipLines(slip({ paper: 'certificate', certificate: '2027-0042', authority: '（沪）法计 001' }))
  expect(wordsOf(lines)).toContain('纸质证书：检定证书 2027-0042')
  expect(lines[0]).toEqual({ look: 'title', text: '检测结果单' })
})

it('says in plain words by the limits of which stage it was judged, where they are not those of every stage', () => {
  const initial = slip({ stage: 'initial' })
  expect(wordsOf(slipLines(initial)).replace(/\n/g, '')).toContain(
    '依据 JJG 692-2010，按“首次检定”（新的，第一次检）的允许误差',
  )
  expect(wordsOf(slipLines(slip({ stage: '' })))).not.toMatch(/检定”|检查”/)
})
