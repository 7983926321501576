import type { Stage } from '#contract/bank'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { pseudonymOf } from '../audit/chain'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import type { Actor } from './correct-key'
import { stageOf } from './question-view'

interface Reviewed {
  readonly questionId: string
  /** Of the question as it was looked at. */
  readonly rev: number
  readonly passes: boolean
}

/** A second person passes a draft, or sends what was passed back. Its author may not. Safe to repeat. */
export async function reviewQuestion(
  { questionId, rev, passes }: Reviewed,
  { personId, now }: Actor,
  world: World,
): Promise<Outcome<{ stage: Stage }, 'not-found' | 'own-work' | 'preview-outdated'>> {
  const { store } = world
  const question = await store.questions.get(questionId)
  if (!question || question.stage === 'released') return refuse('not-found')
  const by = pseudonymOf(personId)
  if (passes && question.author === by) return refuse('own-work')
  const stage = passes ? 'reviewed' : 'draft'
  if (question.stage === stage && question.reviewer === by) return done({ stage: stageOf(question) })
  if (question.rev !== rev) return refuse('preview-outdated')
  const act = passes ? 'bank.review' : 'bank.send-back'
  await recordAccess(world, { act, by: personId, subject: questionId }, now)
  const changed = await store.questions.updateIf(questionId, { rev }, { stage, reviewer: by })
  return typeof changed === 'object' ? done({ stage: stageOf(changed) }) : refuse('preview-outdated')
}

/** Puts those that were looked over into the draw; what they replace goes out of it. The others are passed over. */
export async function releaseQuestions(
  questionIds: readonly string[],
  { personId, now }: Actor,
  world: World,
): Promise<number> {
  const { store } = world
  const found = await store.questions.find({ where: { _id: { in: questionIds } } })
  let released = 0
  for (const question of found) {
    if (question.stage === 'reviewed') {
      await recordAccess(world, { act: 'bank.release', by: personId, subject: question._id }, now)
      const { rev } = question
      const live = await store.questions.updateIf(question._id, { rev }, { stage: 'released', live: true })
      if (typeof live !== 'object') continue
      released++
    }
    // Also when it was released before and whoever did it was cut off here.
    if (question.stage !== 'draft' && question.replaces !== '') await takeOut(store, question.replaces)
  }
  return released
}

/** Takes a released question out of the draw; a draft goes altogether. */
export async function retireQuestion(
  questionId: string,
  { personId, now }: Actor,
  world: World,
): Promise<Outcome<Record<string, never>, 'not-found'>> {
  const question = await world.store.questions.get(questionId)
  if (!question) return refuse('not-found')
  await recordAccess(world, { act: 'bank.retire', by: personId, subject: questionId }, now)
  if (question.stage === 'released') await takeOut(world.store, questionId)
  else await world.store.questions.removeIf(questionId, { stage: question.stage })
  return done({})
}

async function takeOut(store: Store, questionId: string): Promise<void> {
  let question: QuestionDoc | undefined = await store.questions.get(questionId)
  while (question?.live) {
    if (typeof (await store.questions.updateIf(questionId, { rev: question.rev }, { live: false })) === 'object') return
    question = await store.questions.get(questionId)
  }
}
