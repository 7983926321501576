import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'

// What somebody who knows no metrology could go by. Each law allows what chance would do on a bank of this size.
const bank = questionBank()
const single = bank.filter(({ form }) => form === 'single')
const multiple = bank.filter(({ form }) => form === 'multiple')
const lengthOf = (words: string) => Array.from(words).length
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How often the one option that stands out is the right one. */
function share(of: readonly QuestionDoc[], standOut: (options: readonly string[]) => number | undefined) {
  const found = of.flatMap(({ options, right }) => {
    const place = standOut(options)
    return place === undefined ? [] : [place === right[0]]
  })
  return { asked: found.length, right: mean(found.map(Number)) }
}

const onlyOne = (measures: readonly number[], wanted: number) => {
  const places = measures.flatMap((measure, place) => (measure === wanted ? [place] : []))
  return places.length === 1 ? places[0] : undefined
}
const longest = (options: readonly string[]) => {
  const lengths = options.map(lengthOf)
  return onlyOne(lengths, Math.max(...lengths))
}
const shortest = (options: readonly string[]) => {
  const lengths = options.map(lengthOf)
  return onlyOne(lengths, Math.min(...lengths))
}

describe('the bank gives nothing away', () => {
  it.each([
    ['longest', longest],
    ['shortest', shortest],
  ])('by the %s option: where there is one, it is right about as often as any', (_, standOut) => {
    const { asked, right } = share(single, standOut)
    expect(asked).toBeGreaterThan(30)
    expect(right).toBeGreaterThan(0.12)
    expect(right).toBeLessThan(0.4)
  })

  it('by the size of a number: the right one is the smallest, a middle one or the largest', () => {
    const ranks = single.flatMap(({ options, right }) => {
      const numbers = options.map((option) => Number.parseFloat(option.replace(/[\s±+]/g, '').replace('−', '-')))
      if (options.length !== 4 || numbers.some(Number.isNaN)) return []
      const value = numbers[right[0] ?? 0] ?? 0
      return [numbers.filter((number) => number < value).length]
    })
    for (const rank of [0, 1, 2, 3]) {
      const part = ranks.filter((one) => one === rank).length / ranks.length
      expect(part).toBeGreaterThan(0.12)
      expect(part).toBeLessThan(0.4)
    }
  })

  it('by how long right and wrong options of several are, or by ticking all of them', () => {
    const relative = multiple.flatMap(({ options, right }) => {
      const most = Math.max(...options.map(lengthOf))
      return options.map((option, place) => ({ right: right.includes(place), length: lengthOf(option) / most }))
    })
    const of = (right: boolean) => mean(relative.filter((one) => one.right === right).map(({ length }) => length))
    expect(Math.abs(of(true) - of(false))).toBeLessThan(0.1)
    expect(multiple.filter(({ options, right }) => right.length === options.length).length).toBeLessThan(
      multiple.length / 5,
    )
  })

  it('by always saying 对', () => {
    const judged = bank.filter(({ form }) => form === 'judge')
    const yes = mean(judged.map(({ right }) => Number(right[0] === 0)))
    expect(yes).toBeGreaterThan(0.4)
    expect(yes).toBeLessThan(0.6)
  })
})
