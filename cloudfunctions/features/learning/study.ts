import { hashId } from '../../kernel/ids'
import { shanghaiDay } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'
import type { StudyDoc } from '../../store/learning-documents'
import { attemptsOf, choiceOf, isOpenAt, questionsOf } from '../quiz/attempt'
import { finishAttempt } from '../quiz/finish-attempt'
import { isCorrect } from '../quiz/question'
import { note } from './wrong-book'

/** Somebody who learns in a campaign now. */
export interface Learner {
  readonly campaign: CampaignDoc
  readonly personId: string
  readonly now: number
}

const studyId = ({ campaign, personId }: Learner) => hashId('study', campaign._id, personId)

const newStudy = (learner: Learner): StudyDoc => ({
  _id: studyId(learner),
  rev: 0,
  campaignId: learner.campaign._id,
  personId: learner.personId,
  startedAt: learner.now,
  decks: {},
  book: [],
  learnt: 0,
  papers: [],
})

/** How far somebody is, with the misses of their papers in the book. Nothing is stored by looking. */
export async function studyOf(store: Store, learner: Learner): Promise<StudyDoc> {
  return withPapers(store, learner, (await store.studies.get(studyId(learner))) ?? newStudy(learner))
}

/**
 * One step of learning: `act` is given how far somebody is and answers how far they are then, which is stored in one
 * write. When another device was quicker it is asked again with what is there by then.
 */
export async function changeStudy<A>(
  store: Store,
  learner: Learner,
  act: (study: StudyDoc) => Promise<{ readonly study: StudyDoc; readonly answer: A }>,
): Promise<A> {
  for (;;) {
    const before = await studyOf(store, learner)
    const { study, answer } = await act(before)
    if (study === before) return answer
    const { _id, rev, ...fields } = study
    const stored =
      rev === 0
        ? (await store.studies.insert([{ ...study, rev: 1 }])) === 'inserted'
        : typeof (await store.studies.updateIf(_id, { rev }, fields)) === 'object'
    if (stored) return answer
  }
}

/** Papers that were handed in, or ran out, since: what was wrong in them goes into the book, each paper once. */
async function withPapers(store: Store, { campaign, personId, now }: Learner, study: StudyDoc): Promise<StudyDoc> {
  const attempts = await attemptsOf(store, campaign._id, personId)
  const over = attempts.filter((attempt) => !isOpenAt(attempt, now) && !study.papers.includes(attempt._id))
  let { book, learnt } = study
  for (const attempt of over) {
    const { finishedAt: at } = await finishAttempt(store, attempt, now)
    const day = shanghaiDay(at)
    for (const [place, [line, question]] of [...(await questionsOf(store, attempt))].entries())
      if (!isCorrect(question, line, choiceOf(attempt, place))) {
        const missed = { questionId: question._id, topic: question.topic, correct: false, day, at }
        ;({ book, learnt } = note({ book, learnt }, missed))
      }
  }
  return over.length === 0
    ? study
    : { ...study, book, learnt, papers: [...study.papers, ...over.map(({ _id }) => _id)] }
}
