import * as v from 'valibot'
import { DecimalText, QUESTION_FORMS } from '#contract/quiz'
import type { QuestionDoc } from '../../store/question-documents'
import { FigureRow } from './figure-row'

export const TOPICS = [
  'units',
  'history',
  'law',
  'home',
  'market',
  'reading',
  'medical',
  'energy',
  'environment',
  'time',
] as const

/**
 * One question as it stands in a data file. `right` holds indexes into `options`, for an order all of them as they
 * should stand; a number has `value` and `tolerance` instead. `facts` are rows of the fact sheet.
 */
export const QuestionRow = v.strictObject({
  // Those that ship are a topic and three digits; a workbook may bring others.
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9.-]{2,40}$/)),
  topic: v.picklist(TOPICS),
  kind: v.picklist(QUESTION_FORMS),
  difficulty: v.picklist([1, 2, 3]),
  text: v.pipe(v.string(), v.minLength(6), v.maxLength(80)),
  options: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(40))), v.maxLength(6)), []),
  right: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), []),
  credit: v.optional(v.picklist(['all', 'part']), 'all'),
  value: v.optional(v.union([DecimalText, v.literal('')]), ''),
  tolerance: v.optional(v.union([DecimalText, v.literal('')]), ''),
  unit: v.optional(v.pipe(v.string(), v.maxLength(8)), ''),
  figures: v.optional(v.pipe(v.array(FigureRow), v.maxLength(2)), []),
  explanation: v.pipe(v.string(), v.minLength(15), v.maxLength(140)),
  source: v.pipe(v.string(), v.minLength(4)),
  confidence: v.picklist(['H', 'M']),
  facts: v.optional(v.array(v.number()), []),
})
export type QuestionRow = v.InferOutput<typeof QuestionRow>

/** A row that came from outside; `paths` name what does not fit, such as `figures.0.reads`. */
export function checkQuestionRow(
  row: unknown,
): { readonly ok: true; readonly value: QuestionRow } | { readonly ok: false; readonly paths: readonly string[] } {
  const checked = v.safeParse(QuestionRow, row)
  if (checked.success) return { ok: true, value: checked.output }
  return { ok: false, paths: [...new Set(checked.issues.map((issue) => v.getDotPath(issue) ?? ''))] }
}

/** As a question comes with the product: looked over, released, and never corrected. */
export const FRESH = {
  stage: 'released',
  version: 1,
  everyAnswer: false,
  corrections: [],
  author: '',
  reviewer: '',
  replaces: '',
} as const

/** A new wording gets a new id in the bank, so an attempt always finds the question that it asked. */
export const questionDoc = (row: QuestionRow): QuestionDoc => ({
  _id: row.id,
  rev: 1,
  topic: row.topic,
  form: row.kind,
  difficulty: row.difficulty,
  live: true,
  text: row.text,
  options: row.options,
  right: row.right,
  credit: row.credit,
  value: row.value,
  tolerance: row.tolerance,
  unit: row.unit,
  figures: row.figures,
  explanation: row.explanation,
  source: row.source,
  confidence: row.confidence,
  ...FRESH,
})
