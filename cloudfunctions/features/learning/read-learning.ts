import type { OutputOf } from '#contract/endpoint'
import type { readLearning as declared, readBook as declaredBook } from '#contract/learning'
import { TOPIC_KEYS } from '#contract/topic'
import { pageOf } from '../../kernel/page'
import { shanghaiDay } from '../../kernel/time'
import type { QuestionDoc } from '../../store/question-documents'
import type { World } from '../world'
import { withheldFrom } from './asked-question'
import { type Learner, studyOf } from './study'
import { daysTo, dueOn, inOrder } from './wrong-book'

const SHOWN = 20

/** The topics with how far one is, and what the wrong-answer book holds. */
export async function readLearning(learner: Learner, { store }: World): Promise<OutputOf<typeof declared>> {
  const [study, live] = await Promise.all([
    studyOf(store, learner),
    store.questions.tally({ where: { live: true }, by: ['topic'] }),
  ])
  const count = (topic: string) => live.find((group) => group.topic === topic)?.count ?? 0
  return {
    now: learner.now,
    topics: TOPIC_KEYS.flatMap((topic) => {
      const questions = count(topic)
      const seen = Math.min(questions, study.decks[topic]?.seen.length ?? 0)
      return questions > 0 ? [{ topic, questions, seen }] : []
    }),
    book: study.book.length,
    due: dueOn(study.book, shanghaiDay(learner.now)).length,
    learnt: study.learnt,
  }
}

/** One page of the wrong-answer book, every answer explained; what stands on an open paper is not shown. */
export async function readBook(
  cursor: string | undefined,
  learner: Learner,
  { store }: World,
): Promise<OutputOf<typeof declaredBook>> {
  const [study, withheld] = await Promise.all([
    studyOf(store, learner),
    withheldFrom(store, learner.campaign, learner.personId, learner.now, 'learning'),
  ])
  const today = shanghaiDay(learner.now)
  const shown = inOrder(study.book).filter(({ questionId }) => !withheld.has(questionId))
  const page = pageOf(shown, cursor, SHOWN)
  const found = await store.questions.find({ where: { _id: { in: page.items.map(({ questionId }) => questionId) } } })
  return {
    now: learner.now,
    entries: page.items.flatMap(({ questionId, misses, dueDay }) => {
      const question = found.find(({ _id }) => _id === questionId)
      const topic = TOPIC_KEYS.find((key) => key === question?.topic)
      return question && topic ? [{ topic, ...explained(question), misses, dueInDays: daysTo(dueDay, today) }] : []
    }),
    due: dueOn(shown, today).length,
    next: page.next,
  }
}

const explained = (question: QuestionDoc) => ({
  text: question.text,
  answer: answerWords(question),
  explanation: question.explanation,
  source: question.source,
})

function answerWords({ form, value, unit, options, right }: QuestionDoc): string {
  if (form === 'number') return `${value} ${unit}`.trim()
  return right.map((index) => options[index] ?? '').join(form === 'order' ? ' → ' : '、')
}
