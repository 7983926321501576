import { readBook, readCard, readChallenge, readLearning, startChallenge } from '#contract/learning'
import { startAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { pieces } from '../quiz/pieces'
import { sampleBank } from '../quiz/sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

const BANK = sampleBank()
const SECRET = BANK.flatMap(({ _id, explanation, source }) => [_id, explanation, source])
const KEYS = ['right', 'correct', 'explanation', 'source', 'order', 'difficulty', 'questionId', 'answer']

it('nothing that goes out before an answer tells what is right, or which question of the bank it is', async () => {
  await plantLab(product)
  const person = newPerson()
  const answers = [
    await product.ask(startAttempt, {}, person),
    await product.ask(readLearning, {}, person),
    await product.ask(readCard, { deck: 'units' }, person),
    await product.ask(readCard, { deck: 'home' }, person),
    await product.ask(readCard, { deck: 'review' }, person),
    await product.ask(readBook, {}, person),
    await product.ask(readChallenge, {}, person),
    await product.ask(startChallenge, {}, person),
  ]
  const said = pieces(JSON.parse(JSON.stringify(answers)))
  expect(said).toContain('options')
  expect(said.filter((piece) => SECRET.includes(piece))).toEqual([])
  expect(said.filter((piece) => KEYS.includes(piece))).toEqual([])
})

it('the right option stands at every place, whatever its place in the bank', async () => {
  await plantLab(product)
  const places = new Set<number>()
  for (let n = 0; n < 30; n++) {
    const { card } = await product.get(readCard, { deck: 'units' }, newPerson())
    places.add(card?.question.options.findIndex(({ text }) => text.endsWith('甲')) ?? -1)
  }
  expect([...places].sort()).toEqual([0, 1, 2, 3])
})
