import { randomInt } from 'node:crypto'
import { demoCampaign } from '../../cloudfunctions/demo/campaign'
import { drawQuestions } from '../../cloudfunctions/features/quiz/draw-paper'
import { BANK_ROWS, questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { bankFaults } from './bank-faults'

const bank = questionBank()
const { quiz } = demoCampaign(Date.UTC(2027, 4, 13))

const GOOD = {
  id: 'units-001',
  topic: 'units',
  kind: 'single',
  difficulty: 1,
  text: '国际单位制一共有几个基本单位？',
  options: ['5 个', '6 个', '7 个'],
  right: [2],
  explanation: '基本单位有 7 个：秒、米、千克、安培、开尔文、摩尔、坎德拉。',
  source: '《国际单位制手册》',
  confidence: 'H',
  facts: [16],
}

describe('the question bank', () => {
  it('has no fault in any row', () => {
    expect(bankFaults(BANK_ROWS)).toEqual([])
  })

  it('is all in the product: at least 100 questions of at least 4 topics', () => {
    expect(bank.length).toBeGreaterThanOrEqual(100)
    expect(new Set(bank.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(4)
  })

  it('fills every paper of the demo exactly as planned: topics and difficulties', () => {
    for (let n = 0; n < 200; n++) {
      const drawn = drawQuestions(bank, quiz, randomInt)
      for (const [topic, quota] of Object.entries(quiz.quotas))
        expect(drawn.filter((one) => one.topic === topic)).toHaveLength(quota)
      for (const [difficulty, count] of Object.entries(quiz.difficulties))
        expect(drawn.filter((one) => `${one.difficulty}` === difficulty)).toHaveLength(count)
    }
  })

  it('has no question that never comes', () => {
    const drawn = Array.from({ length: 3000 }, () => drawQuestions(bank, quiz, randomInt).map(({ _id }) => _id))
    expect(bank.map(({ _id }) => _id).filter((id) => !drawn.some((paper) => paper.includes(id)))).toEqual([])
  })

  it('is not answered by always saying 对, or by taking the longest option', () => {
    const judged = bank.filter(({ form }) => form === 'judge')
    const yes = judged.filter(({ right }) => right[0] === 0).length / judged.length
    expect(yes).toBeGreaterThan(0.3)
    expect(yes).toBeLessThan(0.7)
    const single = bank.filter(({ form }) => form === 'single')
    const longest = single.filter(({ options, right }) => {
      const length = options[right[0] ?? 0]?.length ?? 0
      return options.filter((option) => option.length >= length).length === 1
    })
    expect(longest.length / single.length).toBeLessThan(0.35)
  })
})

describe('the check of the bank', () => {
  it('lets a good row pass', () => {
    expect(bankFaults([GOOD])).toEqual([])
  })

  it.each([
    ['a row twice', [GOOD, GOOD], /id is there twice/],
    ['a text twice', [GOOD, { ...GOOD, id: 'units-002' }], /text is there twice/],
    ['a difficulty missing', [{ ...GOOD, difficulty: undefined }], /difficulty/],
    ['a difficulty of 4', [{ ...GOOD, difficulty: 4 }], /difficulty/],
    ['an unknown field', [{ ...GOOD, note: '' }], /note/],
    ['a foreign id', [{ ...GOOD, id: 'law-001' }], /does not begin with its topic/],
    ['equal options', [{ ...GOOD, options: ['7 个', '7 个', '6 个'] }], /the same/],
    ['a right option that is not there', [{ ...GOOD, right: [3] }], /not there/],
    ['two right ones of which one counts', [{ ...GOOD, right: [1, 2] }], /not exactly one/],
    ['several answers with one right', [{ ...GOOD, kind: 'multiple' }], /several right/],
    ['judging between 是 and 否', [{ ...GOOD, kind: 'judge', options: ['是', '否'], right: [0] }], /对 and 错/],
    ['an option about other options', [{ ...GOOD, options: ['5 个', '6 个', '以上都不对'] }], /forbidden/],
  ])('finds %s', (_, bad, fault) => {
    expect(bankFaults(bad).join('\n')).toMatch(fault)
  })
})
