import type { Sheet } from '../../../kernel/xlsx/sheet'
import type { QuestionDoc } from '../../../store/question-documents'
import { fieldSheet } from '../../organiser/workbook/field-sheet'
import { stageOf } from '../question-view'
import { BANK_SHEETS, FIGURE_FIELDS, OPTION_KEYS, QUESTION_FIELDS } from './columns'
import { figureCells } from './figure-rows'

const STAGE_WORDS = { draft: '草稿', reviewed: '已复核', live: '上线', retired: '停用' } as const

const NOTES = [
  '一行一道题。改好以后在“活动组织 → 题库”里选它：先看检查结果和变化，再确认。确认以前什么都不会写入。',
  '导入的都是草稿：要由另一个人复核，再上线。已经上线的题改了文字，会成为一道新题的草稿，上线时换下原来的。',
  '已经上线的题改答案，不在这里改：请在题库页用“更正答案”，由另一个人批准，答过的卷子会重新计分。',
  '有图的题，图的尺寸写在“图形”表里，一行一幅，用编号对上；读数写在那里，居民看到的只有图。',
]

/** The workbook of some questions: how to fill it, the questions, and what is drawn with them. */
export const bankSheets = (questions: readonly QuestionDoc[]): Sheet[] => [
  { name: '说明', columns: [{ title: '怎么用这个表格', width: 100 }], rows: NOTES.map((note) => [note]) },
  fieldSheet(BANK_SHEETS.questions, QUESTION_FIELDS, questions.map(questionCells)),
  fieldSheet(
    BANK_SHEETS.figures,
    FIGURE_FIELDS,
    questions.flatMap(({ _id, figures }) => figures.map((figure) => figureCells(figure, _id))),
  ),
]

const questionCells = (question: QuestionDoc): Record<string, unknown> => ({
  id: question._id,
  topic: question.topic,
  kind: question.form,
  difficulty: `${question.difficulty}`,
  text: question.text,
  option: Object.fromEntries(
    OPTION_KEYS.map((key, n) => [key, question.form === 'judge' ? '' : (question.options[n] ?? '')]),
  ),
  right: question.right,
  part: question.credit === 'part' ? true : undefined,
  value: question.value,
  tolerance: question.tolerance,
  unit: question.unit,
  explanation: question.explanation,
  source: question.source,
  confidence: question.confidence,
  stage: STAGE_WORDS[stageOf(question)],
})
