import { type OptionId, type Paper, readPaper, saveAnswer, startAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from './sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

/** Somebody with an open attempt. */
async function started() {
  await plantLab(product)
  const person = newPerson()
  const paper = await product.get(startAttempt, {}, person)
  const save = (no: number, choice: OptionId[], by = person) =>
    product.ask(saveAnswer, { attemptId: paper.attemptId, no, choice }, by)
  const choices = async () =>
    (await product.get(readPaper, { attemptId: paper.attemptId }, person)).questions.map(({ choice }) => choice)
  return { person, paper, save, choices, single: numberOf(paper, 'single'), multiple: numberOf(paper, 'multiple') }
}

const numberOf = (paper: Paper, wanted: string) => paper.questions.find(({ form }) => form === wanted)?.no ?? 0

describe('saving an answer', () => {
  it('keeps it, replaces it, and takes it back', async () => {
    const { save, choices, single } = await started()
    expect(await save(single, ['b'])).toEqual({ ok: true, value: { answered: 1 } })
    expect((await choices())[single - 1]).toEqual(['b'])
    await save(single, ['c'])
    expect((await choices())[single - 1]).toEqual(['c'])
    expect(await save(single, [])).toEqual({ ok: true, value: { answered: 0 } })
    expect((await choices())[single - 1]).toEqual([])
  })

  it('takes several letters where several may be right', async () => {
    const { save, choices, multiple } = await started()
    await save(multiple, ['d', 'a'])
    expect((await choices())[multiple - 1]).toEqual(['d', 'a'])
  })

  it('refuses what cannot be an answer, and keeps what was there', async () => {
    const { save, choices, single } = await started()
    await save(single, ['b'])
    const path = async (no: number, choice: OptionId[]) => {
      const answer = await save(no, choice)
      return answer.ok ? 'saved' : [answer.refusal, answer.detail?.path]
    }
    expect(await path(single, ['a', 'b'])).toEqual(['invalid', 'choice'])
    expect(await path(single, ['e'])).toEqual(['invalid', 'choice'])
    expect(await path(single, ['a', 'a'])).toEqual(['invalid', 'choice'])
    expect(await path(4, ['a'])).toEqual(['invalid', 'no'])
    expect(await path(0, ['a'])).toEqual(['invalid', 'no'])
    expect((await choices())[single - 1]).toEqual(['b'])
  })

  it('from two devices at once keeps both, when they answer different questions', async () => {
    const { save, choices } = await started()
    const answers = await Promise.all([save(1, ['a']), save(2, ['b']), save(3, ['c'])])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await choices()).toEqual([['a'], ['b'], ['c']])
  })

  it('ends with the time', async () => {
    const { save, paper } = await started()
    product.clock.now = paper.deadline - 1
    expect((await save(1, ['a'])).ok).toBe(true)
    product.clock.now = paper.deadline
    expect(await save(1, ['b'])).toEqual({ ok: false, refusal: 'attempt-over' })
  })

  it("finds nobody else's attempt", async () => {
    const { save, paper } = await started()
    const other = newPerson()
    expect(await save(1, ['a'], other)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await product.ask(readPaper, { attemptId: paper.attemptId }, other)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await product.ask(readPaper, { attemptId: 'no-such-attempt' }, other)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })
})
