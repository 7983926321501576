import { guessScore } from '../../cloudfunctions/features/analysis/guess-score'
import { itemFigures, weights } from '../../cloudfunctions/features/analysis/item-figures'
import { covariance, greatestCovariance, jointOf, medianOf } from '../../cloudfunctions/features/analysis/sums'
import { sampleQuestion } from '../quiz/sample-bank'

/*
 * Reckoned by hand. Five people, one question of ten points, the rest of their papers:
 *   x 10 10 10 0 0     mean 6,  sum of squares 120, variance 30
 *   y 40 30 20 30 10   mean 26, sum of squares 520, variance 130
 *   products of the differences: 56 + 16 - 24 - 24 + 96 = 120, covariance 30
 *   in order: 10 with 40, 30 and 30, 0 with 20 and 10: 56 + 16 + 16 + 36 + 96 = 220, covariance 55
 */
const JOINT = { '10:40': 1, '10:30': 1, '10:20': 1, '0:30': 1, '0:10': 1 }
const counted = { questionId: 'units-1', joint: JOINT, choices: {}, seconds: {} }

it('sums are those that were reckoned by hand', () => {
  const joint = jointOf(JOINT)
  expect(covariance(joint, 'x', 'x')).toBeCloseTo(30)
  expect(covariance(joint, 'y', 'y')).toBeCloseTo(130)
  expect(covariance(joint, 'x', 'y')).toBeCloseTo(30)
  expect(greatestCovariance(joint)).toBeCloseTo(55)
})

it('counts of the same pair weigh as often as they came', () => {
  const twice = Object.fromEntries(Object.entries(JOINT).map(([key, n]) => [key, 2 * n]))
  expect(covariance(jointOf(twice), 'x', 'y')).toBeCloseTo(240 / 9)
  expect(greatestCovariance(jointOf(twice))).toBeCloseTo(440 / 9)
})

it('figures of a question: facility 60, deviation 54.8, discrimination 48.0, efficiency 54.5', () => {
  const figures = itemFigures(sampleQuestion('units-1'), counted, { questions: 5, roots: Math.sqrt(60) * 2 })
  expect(figures).toMatchObject({
    papers: 5,
    facility: 60,
    // √30 of 10 points.
    deviation: 54.8,
    // One of four options.
    guess: 25,
    intendedShare: 20,
    // √(30 + 30) of twice as much.
    effectiveShare: 50,
    // 30 / √(30 × 130).
    discrimination: 48,
    // 30 / 55.
    efficiency: 54.5,
    flags: [],
  })
})

it('the effective weights of a paper that all had add up to a hundred', () => {
  const other = { ...counted, questionId: 'units-2', joint: { '10:40': 2, '0:40': 1, '0:10': 2 } }
  const all = weights([counted, other], 5)
  const each = [counted, other].map((one) => itemFigures(sampleQuestion(one.questionId), one, all).effectiveShare ?? 0)
  expect(all.questions).toBe(2)
  expect(each[0]).not.toBe(each[1])
  expect(each.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 0)
})

it('tells nothing where nothing can be told: all the same, or one paper', () => {
  const all = { questions: 5, roots: 1 }
  const same = itemFigures(sampleQuestion('units-1'), { ...counted, joint: { '10:30': 80 } }, all)
  expect(same).toMatchObject({ facility: 100, deviation: 0, discrimination: null, efficiency: null })
  const one = itemFigures(sampleQuestion('units-1'), { ...counted, joint: { '10:30': 1 } }, all)
  expect(one).toMatchObject({ facility: 100, deviation: null, discrimination: null, effectiveShare: null })
})

it('blind chance earns what it earns in every form', () => {
  const of = (changes: Parameters<typeof sampleQuestion>[1]) => guessScore(sampleQuestion('units-1', changes))
  expect(of({ form: 'judge', options: ['对', '错'] })).toBe(1 / 2)
  expect(of({ form: 'number', options: [] })).toBe(0)
  expect(of({ form: 'order', options: ['一', '二', '三'], right: [0, 1, 2] })).toBe(1 / 6)
  expect(of({ form: 'multiple', right: [0, 1] })).toBe(1 / 15)
  // Half of the points for either of the two alone.
  expect(of({ form: 'multiple', right: [0, 1], credit: 'part' })).toBeCloseTo((1 + 0.5 + 0.5) / 15)
})

it('the median is the middle of what was counted', () => {
  expect(medianOf({})).toBeNull()
  expect(medianOf({ '5': 1, '30': 1, '7': 1 })).toBe(7)
  expect(medianOf({ '5': 2, '9': 2 })).toBe(7)
})

describe('a wrong key', () => {
  /** A hundred people; those who are strong in the rest choose `strong`, the others `weak`. */
  const split = (strong: number, weak: number) => {
    const right = (option: number) => (option === 0 ? 10 : 0)
    const joint: Record<string, number> = {}
    const choices: Record<string, number> = {}
    for (let n = 0; n < 100; n++) {
      const [option, rest] = n < 50 ? [strong, 90 - (n % 3) * 10] : [weak, 30 - (n % 3) * 10]
      const pair = `${right(option)}:${rest}`
      joint[pair] = (joint[pair] ?? 0) + 1
      choices[`${option}:${rest}`] = (choices[`${option}:${rest}`] ?? 0) + 1
    }
    return itemFigures(sampleQuestion('units-1'), { ...counted, joint, choices }, { questions: 10, roots: 30 })
  }

  it('is flagged: the strong choose another option, and those who are right are the weak', () => {
    const figures = split(1, 0)
    expect(figures.flags).toEqual(expect.arrayContaining(['negative', 'distractor']))
    expect(figures.discrimination).toBeLessThan(0)
    expect(figures.shares.slice(0, 2)).toMatchObject([
      { what: 'units-1 甲', right: true, percent: 50 },
      { what: 'units-1 乙', right: false, percent: 50 },
    ])
  })

  it('is not suspected where the strong are right', () => {
    const { flags, discrimination } = split(0, 1)
    expect(flags).toEqual([])
    expect(discrimination).toBeGreaterThan(80)
  })
})
