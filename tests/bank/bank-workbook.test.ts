import { listQuestions, releaseQuestions, retireQuestion, reviewQuestion } from '#contract/bank'
import { exportBank, importBank, previewBank } from '#contract/bank-workbook'
import { bankSheets } from '../../cloudfunctions/features/bank/workbook/bank-sheets'
import { readBankBook } from '../../cloudfunctions/features/bank/workbook/read-bank-book'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { questionDoc } from '../../cloudfunctions/features/quiz/question-row'
import { madeWorkbook } from '../../cloudfunctions/kernel/xlsx/made-workbook'
import type { Cell, Sheet } from '../../cloudfunctions/kernel/xlsx/sheet'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'
import { openProduct, type Product } from '../kernel/open-product'
import { plantQuiz } from './corrected'

const bank = questionBank()
const HOME = bank.filter(({ topic }) => topic === 'home')

/** A file of these questions, with some cells written otherwise. */
function fileOf(questions: readonly QuestionDoc[], change: (sheets: Sheet[]) => void = () => {}) {
  const sheets = bankSheets(questions)
  change(sheets)
  return madeWorkbook('题库', sheets).base64
}
/** Writes into a cell by its title; `row` from 0. */
function write(sheets: Sheet[], name: string, row: number, title: string, cell: Cell) {
  const sheet = sheets.find((one) => one.name === name)
  const column = sheet?.columns.findIndex((one) => one.title === title) ?? -1
  if (!sheet || column < 0) throw new Error(`${name} has no ${title}`)
  const rows = sheet.rows.map((cells, n) => (n === row ? cells.map((old, m) => (m === column ? cell : old)) : cells))
  sheets.splice(sheets.indexOf(sheet), 1, { ...sheet, rows })
}

it('every question of the bank that ships comes back as it was: all forms, all instruments', () => {
  const read = readBankBook(Buffer.from(fileOf(bank), 'base64'))
  expect(read.faults).toEqual([])
  const back = new Map(read.questions.map(({ row }) => [row.id, questionDoc(row)]))
  for (const question of bank) {
    const right = question.form === 'order' ? question.right : [...question.right].sort((a, b) => a - b)
    expect(back.get(question._id)).toEqual({ ...question, right })
  }
  expect(back.size).toBe(bank.length)
})

it('says in which cell something is wrong, and what to write instead', () => {
  const dials = bank.filter(({ figures }) => figures[0]?.kind === 'dial')
  const number = bank.filter(({ form }) => form === 'number')
  const read = readBankBook(
    Buffer.from(
      fileOf([...HOME.slice(0, 3), ...dials.slice(0, 1), ...number.slice(0, 1)], (sheets) => {
        write(sheets, '题库', 0, '难度', '不难')
        write(sheets, '题库', 1, '正确答案', 'F')
        write(sheets, '题库', 2, '出处', '')
        write(sheets, '题库', 4, '允许偏差', '一点')
        write(sheets, '图形', 0, '读数', '9999')
        write(sheets, '图形', 0, '大格数', 90)
      }),
      'base64',
    ),
  )
  expect(read.faults.map(({ sheet, cell, title }) => [sheet, cell, title])).toEqual(
    expect.arrayContaining([
      ['题库', 'D2', '难度'],
      ['题库', 'L3', '正确答案'],
      ['题库', 'R4', '出处'],
      ['题库', 'O6', '允许偏差'],
      ['图形', 'E2', '大格数'],
    ]),
  )
  for (const { message } of read.faults) expect(message).toMatch(/写|填|2 到 20/)
  expect(readBankBook(Buffer.from('UEsDBA==', 'base64')).faults).toHaveLength(1)
})

describe('in the product', () => {
  let product: Product
  beforeAll(async () => {
    product = await openProduct()
    await product.store.questions.insert(HOME)
  })
  afterAll(() => product.close())

  it('the file that was downloaded changes nothing', async () => {
    const { author } = await plantQuiz(product)
    const { base64: file } = await product.get(exportBank, { topic: 'home' }, author)
    expect(await product.get(previewBank, { file }, author)).toMatchObject({
      faults: [],
      changes: [],
      same: HOME.length,
    })
    expect(await product.get(importBank, { file, digest: 'any' }, author)).toEqual({ written: 0 })
  })

  it('a new wording is a draft; a second person looks it over; released, it takes the place of the old one', async () => {
    const { author, second } = await plantQuiz(product)
    const file = fileOf(HOME, (sheets) => write(sheets, '题库', 0, '题干', '血压计的“mmHg”，应当怎么读才对？'))
    const { changes, digest, alike } = await product.get(previewBank, { file }, author)
    const questionId = changes[0]?.questionId ?? ''
    expect(changes).toMatchObject([{ change: 'new', details: ['题干'] }])
    expect(alike).toEqual([])
    expect((await product.store.questions.get(questionId))?.stage).toBeUndefined()
    expect(await product.ask(importBank, { file, digest: 'other' }, author)).toMatchObject({
      refusal: 'preview-outdated',
    })
    expect(await product.get(importBank, { file, digest }, author)).toEqual({ written: 1 })
    expect(await product.get(importBank, { file, digest }, author)).toEqual({ written: 0 })
    const draft = await product.store.questions.get(questionId)
    expect(draft).toMatchObject({ stage: 'draft', live: false, replaces: HOME[0]?._id })
    const review = { questionId, rev: draft?.rev ?? 0, passes: true }
    expect(await product.ask(reviewQuestion, review, author)).toMatchObject({ refusal: 'own-work' })
    expect(await product.get(releaseQuestions, { questionIds: [questionId] }, author)).toEqual({ released: 0 })
    expect(await product.get(reviewQuestion, review, second)).toEqual({ stage: 'reviewed' })
    expect(await product.get(releaseQuestions, { questionIds: [questionId] }, author)).toEqual({ released: 1 })
    expect(await product.store.questions.get(questionId)).toMatchObject({ live: true })
    expect(await product.store.questions.get(HOME[0]?._id ?? '')).toMatchObject({ live: false })
    const audit = await product.store.audit.find({ where: { subject: questionId } })
    expect([...new Set(audit.map(({ act }) => act))].sort()).toEqual(['bank.release', 'bank.review'])
    // What was changed after it was looked at is not what was looked over.
    expect(await product.ask(reviewQuestion, { ...review, passes: false }, second)).toMatchObject({
      refusal: 'not-found',
    })
    await product.get(retireQuestion, { questionId }, author)
    expect(await product.store.questions.get(questionId)).toMatchObject({ live: false, stage: 'released' })
  })

  it('the key of a live question is not changed by the way', async () => {
    const { author } = await plantQuiz(product)
    const file = fileOf(HOME.slice(2, 4), (sheets) => write(sheets, '题库', 0, '正确答案', 'A'))
    const { faults } = await product.get(previewBank, { file }, author)
    expect(faults).toMatchObject([{ cell: 'L2', message: expect.stringContaining('更正答案') }])
  })

  it('a question that is nearly there already is named, and so it is to who looks it over', async () => {
    const { author, second } = await plantQuiz(product)
    const twin = { ...(HOME[3] as QuestionDoc), _id: 'home-901', text: `请问，${HOME[3]?.text}` }
    const file = fileOf([twin])
    const { changes, digest, alike } = await product.get(previewBank, { file }, author)
    expect(changes).toHaveLength(1)
    expect(alike[0]?.other).toContain(HOME[3]?._id)
    await product.get(importBank, { file, digest }, author)
    const { questions, counts } = await product.get(listQuestions, { stage: 'draft' }, second)
    expect(questions.find(({ questionId }) => questionId === 'home-901')).toMatchObject({
      isOwn: false,
      alike: [{ questionId: HOME[3]?._id }],
    })
    expect(counts.find(({ topic }) => topic === 'home')?.draft).toBeGreaterThan(0)
  })

  it('shows those that a metrologist should confirm, page by page', async () => {
    const { author } = await plantQuiz(product)
    const doubtful = HOME.filter(({ confidence }) => confidence === 'M').length
    const first = await product.get(listQuestions, { doubtful: true }, author)
    expect(first.found).toBeGreaterThanOrEqual(doubtful)
    expect(first.questions.every(({ confidence }) => confidence === 'M')).toBe(true)
    if (first.next) {
      const { questions } = await product.get(listQuestions, { doubtful: true, cursor: first.next }, author)
      expect(first.questions.map(({ questionId }) => questionId)).not.toContain(questions[0]?.questionId)
    }
  })
})
