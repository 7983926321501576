import type { Store } from '../../cloudfunctions/store/collections'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'
import { rememberQuestions } from '../../cloudfunctions/store/remember-questions'
import { openProduct, type Product } from '../kernel/open-product'
import { SAMPLES } from './conformance/sample-documents'

let product: Product
let store: Store
let read: string[] = []

beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const question = (_id: string, stage: QuestionDoc['stage'] = 'released'): QuestionDoc => ({
  ...SAMPLES.questions,
  _id,
  stage,
  right: [0],
})

/** Notes which questions come through to the store itself. */
const noting = ({ questions, ...others }: Store): Store => ({
  ...others,
  questions: {
    insert: (docs) => questions.insert(docs),
    get: (id) => questions.get(id),
    tally: (query) => questions.tally(query),
    updateIf: (id, expected, change) => questions.updateIf(id, expected, change),
    removeIf: (id, expected) => questions.removeIf(id, expected),
    find: (query) => {
      const ids = query.where._id
      read.push(...(typeof ids === 'object' && 'in' in ids ? ids.in : ['all']))
      return questions.find(query)
    },
  },
})
const found = async (...ids: string[]) => store.questions.find({ where: { _id: { in: ids } } })
const ids = (docs: readonly QuestionDoc[]) => docs.map(({ _id }) => _id)

beforeEach(async () => {
  for (const { _id } of await product.store.questions.find({ where: {} }))
    await product.store.questions.removeIf(_id, {})
  await product.store.questions.insert([question('b'), question('a'), question('draft', 'draft')])
  store = rememberQuestions(noting(product.store))
  read = []
})

test('a released question is read once, and found in the order of ids like any other', async () => {
  expect(ids(await found('b', 'a', 'gone'))).toEqual(['a', 'b'])
  expect(ids(await found('b', 'a', 'b'))).toEqual(['a', 'b'])
  expect(read).toEqual(['a', 'b', 'gone'])
})

test('a key that another server has corrected holds for the next one who asks', async () => {
  await found('a')
  await product.store.questions.updateIf('a', {}, { right: [1], version: 2 })
  expect(await found('a')).toMatchObject([{ right: [1], version: 2 }])
  expect(await found('a')).toMatchObject([{ right: [1], version: 2 }])
  expect(read).toEqual(['a', 'a'])
})

test('what was read just before a correction is kept for nobody who asks after it', async () => {
  const { find, ...questions } = noting(product.store).questions
  let corrected = false
  const readThenCorrected: typeof find = async (query) => {
    const before = await find(query)
    if (!corrected) await product.store.questions.updateIf('a', {}, { right: [1] })
    corrected = true
    return before
  }
  store = rememberQuestions({ ...product.store, questions: { ...questions, find: readThenCorrected } })
  expect(await found('a')).toMatchObject([{ right: [0] }])
  expect(await found('a')).toMatchObject([{ right: [1] }])
})

test('drafts are read every time', async () => {
  await found('draft')
  await product.store.questions.updateIf('draft', {}, { text: '改过的草稿' })
  expect(await found('draft')).toMatchObject([{ text: '改过的草稿' }])
})

test('every other look goes to the store', async () => {
  expect(ids(await store.questions.find({ where: { stage: 'draft' } }))).toEqual(['draft'])
  expect(read).toEqual(['all'])
})
