import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { type DrawableQuestion, drawQuestions } from '../../cloudfunctions/features/quiz/draw-paper'

const TOPICS = ['units', 'law', 'home']
/** A bank with so many questions of each topic and difficulty. */
const bankOf = (each: number, difficulties = [1, 2, 3]): DrawableQuestion[] =>
  TOPICS.flatMap((topic) =>
    difficulties.flatMap((difficulty) =>
      Array.from({ length: each }, (_, n) => ({
        _id: `${topic}-${difficulty}-${n}`,
        topic,
        difficulty,
        form: 'single',
      })),
    ),
  )

const counts = (values: readonly (string | number)[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]))
const withoutZeros = (wanted: Record<string, number>) =>
  Object.fromEntries(Object.entries(wanted).filter(([, count]) => count > 0))

const quotas = fc.record({ units: fc.nat(4), law: fc.nat(4), home: fc.nat(4) })
const chance = fc
  .infiniteStream(fc.nat(1_000_000))
  .map((numbers) => (below: number) => (numbers.next().value ?? 0) % below)

/** A plan whose difficulties add up to its quotas. */
const plan = quotas.chain((topics) => {
  const total = topics.units + topics.law + topics.home
  const cut = fc.tuple(fc.nat(total), fc.nat(total)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  return cut.map(([a, b]) => ({ quotas: topics, difficulties: { '1': a, '2': b - a, '3': total - b }, forms: {} }))
})

describe('drawing a paper', () => {
  it('takes exactly the quota of every topic, and no question twice', () => {
    fc.assert(
      fc.property(plan, chance, fc.integer({ min: 2, max: 6 }), (wanted, randomBelow, each) => {
        const drawn = drawQuestions(bankOf(each), wanted, randomBelow)
        expect(counts(drawn.map(({ topic }) => topic))).toEqual(withoutZeros(wanted.quotas))
        expect(new Set(drawn.map(({ _id }) => _id)).size).toBe(drawn.length)
      }),
    )
  })

  it('takes exactly the difficulties of the plan when every topic has enough of each', () => {
    fc.assert(
      fc.property(plan, chance, (wanted, randomBelow) => {
        const drawn = drawQuestions(bankOf(4), wanted, randomBelow)
        expect(counts(drawn.map(({ difficulty }) => difficulty))).toEqual(withoutZeros(wanted.difficulties))
      }),
    )
  })

  it('takes the nearest difficulty when the bank has none of the one that is wanted', () => {
    const wanted = { quotas: { units: 2 }, difficulties: { '3': 2 }, forms: {} }
    fc.assert(
      fc.property(chance, (randomBelow) => {
        const difficulties = (bank: DrawableQuestion[]) =>
          drawQuestions(bank, wanted, randomBelow).map(({ difficulty }) => difficulty)
        expect(difficulties(bankOf(2, [1, 2]))).toEqual([2, 2])
        expect(difficulties(bankOf(1, [1, 2])).sort()).toEqual([1, 2])
      }),
    )
  })

  it('refuses to make a paper with fewer questions than promised', () => {
    const wanted = { quotas: { units: 4 }, difficulties: { '1': 4 }, forms: {} }
    expect(() => drawQuestions(bankOf(1), wanted, randomInt)).toThrow('Too few live questions on topic units')
    expect(() => drawQuestions([], { quotas: { law: 1 }, difficulties: {}, forms: {} }, randomInt)).toThrow('topic law')
  })

  it('can draw every question, each about equally often', () => {
    const wanted = { quotas: { units: 1, law: 1 }, difficulties: { '1': 1, '2': 1 }, forms: {} }
    const times = new Map<string, number>()
    for (let n = 0; n < 4000; n++)
      for (const { _id } of drawQuestions(bankOf(5, [1, 2]), wanted, randomInt))
        times.set(_id, (times.get(_id) ?? 0) + 1)
    // 20 questions share 8000 draws: 400 each, and 300 is five standard deviations away.
    expect(times.size).toBe(20)
    expect(Math.min(...times.values())).toBeGreaterThan(300)
    expect(Math.max(...times.values())).toBeLessThan(500)
  })

  it('mixes the topics: any of them can come first', () => {
    const wanted = { quotas: { units: 2, law: 2, home: 2 }, difficulties: { '1': 6 }, forms: {} }
    const first = Array.from({ length: 200 }, () => drawQuestions(bankOf(3), wanted, randomInt)[0]?.topic)
    expect(new Set(first)).toEqual(new Set(TOPICS))
  })
})
