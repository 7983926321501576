import { hashId } from '../../kernel/ids'
import type { QuestionDoc } from '../../store/question-documents'
import { canonical } from '../organiser/settle'
import { FRESH, type QuestionRow, questionDoc } from '../quiz/question-row'
import { isSameKey, keyOf } from './answer-key'

/** What a row of a workbook comes to. */
export type Weighed =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'new'
      readonly doc: QuestionDoc
      readonly before: readonly QuestionDoc[]
      readonly details: readonly string[]
    }
  | {
      readonly kind: 'changed'
      readonly doc: QuestionDoc
      readonly before: readonly QuestionDoc[]
      readonly details: readonly string[]
    }
  | { readonly kind: 'key-only' }

const PARTS: readonly (readonly [word: string, of: (question: QuestionDoc) => unknown])[] = [
  ['主题', ({ topic }) => topic],
  ['题型', ({ form }) => form],
  ['难度', ({ difficulty }) => difficulty],
  ['题干', ({ text }) => text],
  ['选项', ({ options }) => options],
  ['答案', (question) => keyWords(question)],
  ['部分给分', ({ credit }) => credit],
  ['单位', ({ unit }) => unit],
  ['图形', ({ figures }) => figures],
  ['讲解', ({ explanation }) => explanation],
  ['出处', ({ source }) => source],
  ['可信度', ({ confidence }) => confidence],
]

const keyWords = ({ form, right, value, tolerance }: QuestionDoc) => [
  form === 'order' ? right : [...right].sort((a, b) => a - b),
  value,
  tolerance,
]

const differences = (one: QuestionDoc, other: QuestionDoc) =>
  PARTS.filter(([, of]) => canonical(of(one)) !== canonical(of(other))).map(([word]) => word)

/**
 * What a row means beside what the bank has under its id, and under the id of a draft that it may have made before. A
 * released question is not changed: another wording is a draft of its own that will take its place.
 */
export function weighRow(row: QuestionRow, found: ReadonlyMap<string, QuestionDoc>, by: string): Weighed {
  const asDraft: QuestionDoc = { ...questionDoc(row), ...FRESH, live: false, stage: 'draft', author: by }
  const present = found.get(row.id)
  if (!present) return { kind: 'new', doc: asDraft, before: [], details: [] }
  const details = differences(present, asDraft)
  if (details.length === 0) return { kind: 'same' }
  if (present.stage !== 'released')
    return { kind: 'changed', doc: { ...asDraft, replaces: present.replaces }, before: [present], details }
  if (details.join() === '答案' && !isSameKey(row.kind, keyOf(present), keyOf(asDraft))) return { kind: 'key-only' }
  const doc = { ...asDraft, _id: successorId(row), replaces: present._id }
  const made = found.get(doc._id)
  return made ? { kind: 'same' } : { kind: 'new', doc, before: [], details }
}

/** The id of the draft that a released question's new wording becomes; the same row always gives the same. */
export const successorId = (row: QuestionRow) =>
  `${row.id.replace(/\.[0-9a-z]{5}$/, '').slice(0, 34)}.${hashId('wording', canonical(row)).slice(0, 5)}`
