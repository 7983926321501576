import { countItems as askToCount, exportItems, readItems } from '#contract/item-analysis'
import { countItems } from '../../cloudfunctions/features/analysis/count-items'
import { rescorePapers } from '../../cloudfunctions/features/bank/rescore-papers'
import { readWorkbook } from '../../cloudfunctions/kernel/xlsx/read-workbook'
import { correct, plantQuiz, play } from '../bank/corrected'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { sampleQuestion } from '../quiz/sample-bank'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  const questions = [1, 2, 3, 4].map((n) => sampleQuestion(`units-${n}`, { difficulty: (n % 2) + 1 }))
  await product.store.questions.insert(questions)
})
afterAll(() => product.close())

const count = () => countItems(product.world, product.clock.now)

it('counts the first papers of people, by the clock, and shows what was counted', async () => {
  const { campaign, author } = await plantQuiz(product)
  const asked = { campaignId: campaign._id }
  const first = await play(product, '甲')
  await play(product, '甲')
  await play(product, '乙')
  // A second try profits from the first.
  await play(product, '丙', first.person)
  product.clock.now += 1_000
  expect(await product.get(readItems, asked, author)).toMatchObject({ countedAt: null, items: [] })
  expect(await count()).toBe(3)
  const { items, papers, counting } = await product.get(readItems, asked, author)
  expect({ papers, counting, items: items.length }).toEqual({ papers: 3, counting: null, items: 4 })
  expect(items[0]).toMatchObject({ papers: 3, facility: 66.7, intendedShare: 25, medianSeconds: 0 })
  expect(items[0]?.shares.map(({ percent }) => percent)).toEqual([66.7, 33.3, 0, 0])
  const sheets = readWorkbook(Buffer.from((await product.get(exportItems, asked, author)).base64, 'base64'))
  expect(sheets.map(({ name, rows }) => [name, rows.size])).toEqual([
    ['题目分析', 5],
    ['选项', 17],
  ])
})

it('counts again when somebody asks, and after a correction by the new key', async () => {
  const quiz = await plantQuiz(product)
  const asked = { campaignId: quiz.campaign._id }
  await play(product, '乙')
  product.clock.now += 1_000
  await count()
  expect(await count()).toBe(0)
  await play(product, '甲')
  product.clock.now += 1_000
  await product.get(askToCount, asked, quiz.author)
  expect((await product.get(readItems, asked, quiz.author)).counting).toBe(0)
  expect(await count()).toBe(2)
  await correct(product, quiz, 'units-1', { right: [1] })
  await rescorePapers(product.world, product.clock.now)
  await product.get(askToCount, asked, quiz.author)
  product.clock.now += 1_000
  await count()
  const { items } = await product.get(readItems, asked, quiz.author)
  expect(items.find(({ questionId }) => questionId === 'units-1')?.shares.map(({ right }) => right)).toEqual([
    false,
    true,
    false,
    false,
  ])
})

it('cut off after any write and begun again, it counts every paper once', async () => {
  const { campaign, author } = await plantQuiz(product)
  for (const word of ['甲', '乙', '丙']) await play(product, word)
  product.clock.now += 1_000
  for (let writes = 0; writes < 7; writes++) {
    const crashing = crashingAfter(product.store, writes)
    await countItems({ store: crashing }, product.clock.now).catch(() => undefined)
  }
  await count()
  const { items, papers } = await product.get(readItems, { campaignId: campaign._id }, author)
  expect([papers, ...items.map((item) => item.papers)]).toEqual([3, 3, 3, 3, 3])
})
