import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { demoCampaign } from '../../cloudfunctions/demo/campaign'
import { drawQuestions } from '../../cloudfunctions/features/quiz/draw-paper'
import { BANK_ROWS, questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { QuestionRow } from '../../cloudfunctions/features/quiz/question-row'
import { bankFaults } from './bank-faults'
import { needlessReasons } from './near-duplicates'

const bank = questionBank()
const { quiz, blueprint } = demoCampaign(Date.UTC(2027, 4, 13))
const plan = { ...quiz, forms: blueprint.forms }

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

  it('has at least 300 questions of 10 topics, 60 of them with a number or an instrument, in every form', () => {
    expect(bank.length).toBeGreaterThanOrEqual(300)
    expect(new Set(bank.map(({ topic }) => topic)).size).toBe(10)
    const measured = bank.filter(({ form, figures }) => form === 'number' || figures.length > 0)
    expect(measured.length).toBeGreaterThanOrEqual(60)
    expect(new Set(bank.map(({ form }) => form)).size).toBe(5)
    const kinds = bank.flatMap(({ figures }) => figures.map(({ kind }) => kind))
    expect(new Set(kinds).size).toBe(10)
  })

  it('keeps no reason for likeness that is not needed any more', () => {
    expect(needlessReasons(BANK_ROWS.map((row) => v.parse(QuestionRow, row)))).toEqual([])
  })

  it('fills every paper of the demo exactly as planned: topics, difficulties and forms', () => {
    for (let n = 0; n < 200; n++) {
      const drawn = drawQuestions(bank, plan, randomInt)
      for (const [topic, quota] of Object.entries(quiz.quotas))
        expect(drawn.filter((one) => one.topic === topic)).toHaveLength(quota)
      for (const [difficulty, count] of Object.entries(quiz.difficulties))
        expect(drawn.filter((one) => `${one.difficulty}` === difficulty)).toHaveLength(count)
      for (const [form, count] of Object.entries(blueprint.forms))
        expect(drawn.filter((one) => one.form === form).length).toBeGreaterThanOrEqual(count)
    }
  })

  it('has no question that never comes', () => {
    const drawn = Array.from({ length: 3000 }, () => drawQuestions(bank, plan, randomInt).map(({ _id }) => _id))
    expect(bank.map(({ _id }) => _id).filter((id) => !drawn.some((paper) => paper.includes(id)))).toEqual([])
  })
})

const NUMBER = {
  id: 'reading-001',
  topic: 'reading',
  kind: 'number',
  difficulty: 1,
  text: '图中量筒里有多少毫升水？',
  value: '64',
  tolerance: '1',
  unit: 'mL',
  figures: [{ kind: 'cylinder', from: '0', step: '10', steps: 10, small: 5, every: 1, unit: 'mL', reads: ['64'] }],
  explanation: '每 10 mL 分 5 小格，一小格 2 mL，读 64 mL。',
  source: '读数练习',
  confidence: 'H',
}
const drawn = (changes: object) => ({ ...NUMBER, figures: [{ ...NUMBER.figures[0], ...changes }] })

describe('the check of the bank', () => {
  it('lets a good row pass', () => {
    expect(bankFaults([GOOD, NUMBER])).toEqual([])
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
    [
      'two that are nearly the same',
      [GOOD, { ...GOOD, id: 'units-002', text: '国际单位制总共有几个基本单位？' }],
      /nearly the same/,
    ],
    ['an order that is not written in order', [{ ...GOOD, kind: 'order', right: [2, 1, 0] }], /right order/],
    ['part credit for one answer', [{ ...GOOD, credit: 'part' }], /only several answers/],
    ['a number without a unit', [{ ...NUMBER, unit: '' }], /value, a tolerance and a unit/],
    ['a number with options', [{ ...NUMBER, options: ['63', '64'], right: [1] }], /no options/],
    ['a value for a choice', [{ ...GOOD, value: '7' }], /only a number/],
    ['a negative tolerance', [{ ...NUMBER, tolerance: '-1' }], /negative/],
    ['a tolerance that takes in the next mark', [{ ...NUMBER, tolerance: '2' }], /next mark/],
    ['a reading beyond the scale', [drawn({ reads: ['110'] })], /not on its scale/],
    ['a reading that nobody can read', [drawn({ reads: ['64.3'] })], /between the marks/],
    ['a scale that nobody can count', [drawn({ steps: 20, small: 20, reads: ['64'] })], /too many marks/],
    ['a thing without length', [drawn({ kind: 'ruler', reads: ['30', '20'] })], /no length/],
    ['a source to be reviewed that is held for sure', [{ ...GOOD, source: '待计量人员复核' }], /asks for a review/],
    ['an option about other options', [{ ...GOOD, options: ['5 个', '6 个', '以上都不对'] }], /forbidden/],
  ])('finds %s', (_, bad, fault) => {
    expect(bankFaults(bad).join('\n')).toMatch(fault)
  })
})
