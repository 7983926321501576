import fc from 'fast-check'
import type { OptionId } from '#contract/quiz'
import {
  isCorrect,
  isPossibleChoice,
  optionsOnPaper,
  pointsFor,
  rightChoice,
} from '../../cloudfunctions/features/quiz/question'
import { sampleQuestion } from './sample-bank'

const LETTERS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f']

/** A question with its options in some order on paper, and some of its letters. */
const situation = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.record({
    order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
    right: fc.subarray([...Array(size).keys()], { minLength: 1 }),
    choice: fc.shuffledSubarray(LETTERS.slice(0, size)),
    form: fc.constantFrom('single', 'multiple', 'judge'),
    credit: fc.constantFrom('all', 'part'),
  }),
)
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

const onPaper = ({ order, right, form, credit }: Situation) => ({
  question: sampleQuestion('units-1', { options: order.map((n) => `选项 ${n}`), right, form, credit }),
  line: { questionId: 'units-1', order },
})

describe('an answer of letters', () => {
  it('is right when it names exactly the right options, and only then', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { question, line } = onPaper(given)
        const chosen = optionsOnPaper(question, line).filter(({ id }) => given.choice.includes(id))
        const wanted = given.right.map((index) => question.options[index])
        const same = chosen.length === wanted.length && chosen.every(({ text }) => wanted.includes(text))
        expect(isCorrect(question, line, given.choice)).toBe(same)
      }),
      { numRuns: 500 },
    )
  })

  it('is right in any order of its letters, and wrong with one too many or too few', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { question, line } = onPaper(given)
        const right = rightChoice(question, line)
        const rest = LETTERS.slice(0, line.order.length).filter((letter) => !right.includes(letter))
        expect(isCorrect(question, line, [...right].reverse())).toBe(true)
        expect(isCorrect(question, line, right.slice(1))).toBe(false)
        for (const letter of rest) expect(isCorrect(question, line, [...right, letter])).toBe(false)
      }),
    )
  })

  it('is possible with letters that are on the paper: one at most, unless several may be right', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...LETTERS), (given, letter) => {
        const { question, line } = onPaper(given)
        expect(isPossibleChoice(question, line, [letter])).toBe(LETTERS.indexOf(letter) < line.order.length)
        expect(isPossibleChoice(question, line, given.choice)).toBe(
          given.form === 'multiple' || given.choice.length < 2,
        )
        expect(isPossibleChoice(question, line, [])).toBe(true)
        expect(isPossibleChoice(question, line, ['1.5'])).toBe(false)
      }),
    )
  })
})

describe('points', () => {
  it('are whole, all of them for what is right, and less than that for anything else', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 100 }), (given, each) => {
        const { question, line } = onPaper(given)
        const points = pointsFor(question, line, given.choice, each)
        expect(Number.isInteger(points)).toBe(true)
        expect(points === each).toBe(isCorrect(question, line, given.choice))
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(each)
      }),
    )
  })

  it('are shared only where that is stated; one wrong letter loses them, one right letter more never does', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { question, line } = onPaper(given)
        const right = rightChoice(question, line)
        const wrong = given.choice.some((letter) => !right.includes(letter))
        const points = pointsFor(question, line, given.choice, 10)
        if (wrong || (given.credit === 'all' && !isCorrect(question, line, given.choice))) expect(points).toBe(0)
        if (wrong || given.credit === 'all') return
        const more = right.find((letter) => !given.choice.includes(letter as OptionId))
        if (more) expect(pointsFor(question, line, [...given.choice, more], 10)).toBeGreaterThan(points)
      }),
    )
  })

  it('of two right options out of three are six of ten', () => {
    const question = sampleQuestion('home-1', { form: 'multiple', right: [0, 1, 2], credit: 'part' })
    const line = { questionId: 'home-1', order: [3, 2, 1, 0] }
    expect(pointsFor(question, line, ['b', 'd'], 10)).toBe(6)
    expect(pointsFor(question, line, ['a', 'b', 'd'], 10)).toBe(0)
    expect(pointsFor(question, line, [], 10)).toBe(0)
  })
})

describe('an order', () => {
  const ordered = fc
    .integer({ min: 3, max: 6 })
    .chain((size) =>
      fc.tuple(
        fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
        fc.shuffledSubarray(LETTERS.slice(0, size), { minLength: size }),
      ),
    )
  const question = (size: number) => {
    const places = [...Array(size).keys()]
    return sampleQuestion('time-1', { form: 'order', options: places.map((n) => `第 ${n}`), right: places })
  }

  it('is right when its letters, read in order, are the options as the bank has them, and only then', () => {
    fc.assert(
      fc.property(ordered, ([order, choice]) => {
        const asked = question(order.length)
        const line = { questionId: 'time-1', order }
        const shown = new Map(optionsOnPaper(asked, line).map(({ id, text }) => [id, text]))
        const read = choice.map((letter) => shown.get(letter))
        expect(isCorrect(asked, line, choice)).toBe(read.join() === asked.options.join())
        expect(isCorrect(asked, line, rightChoice(asked, line))).toBe(true)
        expect(pointsFor(asked, line, choice, 10)).toBe(read.join() === asked.options.join() ? 10 : 0)
      }),
    )
  })

  it('is possible only with every letter', () => {
    fc.assert(
      fc.property(ordered, ([order, choice]) => {
        const [asked, line] = [question(order.length), { questionId: 'time-1', order }]
        expect(isPossibleChoice(asked, line, choice)).toBe(true)
        expect(isPossibleChoice(asked, line, choice.slice(1))).toBe(false)
        expect(isPossibleChoice(asked, line, [...choice.slice(1), '1'])).toBe(false)
      }),
    )
  })
})

describe('a number', () => {
  const line = { questionId: 'reading-1', order: [] }
  const question = (value: string, tolerance: string) =>
    sampleQuestion('reading-1', { form: 'number', options: [], right: [], value, tolerance, unit: 'g' })
  const decimals = fc.record({ places: fc.nat(6), value: fc.nat(99_999), away: fc.nat(999), tolerance: fc.nat(999) })
  const text = (counts: number, places: number) => (counts / 10 ** places).toFixed(places)

  it('is right as far as its tolerance reaches, the boundary included, however it is written', () => {
    fc.assert(
      fc.property(decimals, fc.boolean(), ({ places, value, away, tolerance }, up) => {
        const asked = question(text(value, places), text(tolerance, places))
        const given = text(up ? value + away : value - away, places)
        expect(isCorrect(asked, line, [given])).toBe(away <= tolerance)
        if (given.includes('.')) expect(isCorrect(asked, line, [given.replace(/\.?0+$/, '')])).toBe(away <= tolerance)
      }),
    )
  })

  it('is not judged in binary fractions', () => {
    expect(1.02 - 1).toBeGreaterThan(0.02)
    expect(isCorrect(question('1.00', '0.02'), line, ['1.02'])).toBe(true)
    expect(isCorrect(question('1.00', '0.02'), line, ['1.021'])).toBe(false)
    expect(isCorrect(question('-5', '0'), line, ['-5.0'])).toBe(true)
    expect(isCorrect(question('-5', '0'), line, ['5'])).toBe(false)
  })

  it('is possible as one decimal; without an answer it is wrong', () => {
    const asked = question('5', '0')
    expect(isPossibleChoice(asked, line, ['5.25'])).toBe(true)
    expect(isPossibleChoice(asked, line, ['5', '6'])).toBe(false)
    expect(isPossibleChoice(asked, line, ['a'])).toBe(false)
    expect(isCorrect(asked, line, [])).toBe(false)
    expect(pointsFor(asked, line, ['5'], 10)).toBe(10)
    expect(pointsFor(asked, line, ['6'], 10)).toBe(0)
  })
})
