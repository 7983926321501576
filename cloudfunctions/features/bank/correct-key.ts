import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { AnswerKey, CorrectionDoc } from '../../store/bank-documents'
import { pseudonymOf } from '../audit/chain'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import { isSameKey, keyFault, keyOf } from './answer-key'
import { takeUpKey } from './rescore-papers'

/** Who does it and when. */
export interface Actor {
  readonly personId: string
  readonly now: number
}

interface Proposed {
  readonly requestId: string
  readonly questionId: string
  readonly key: AnswerKey
  readonly reason: string
}

/**
 * Proposes another key for a released question; nothing changes until somebody else approves. Safe to repeat.
 * `preview-outdated`: another correction of this question is on its way.
 */
export async function proposeKey(
  { requestId, questionId, key: asked, reason }: Proposed,
  { personId, now }: Actor,
  world: World,
): Promise<Outcome<{ correctionId: string }, 'not-found' | 'invalid' | 'preview-outdated'>> {
  const { store } = world
  const question = await store.questions.get(questionId)
  if (question?.stage !== 'released') return refuse('not-found')
  const _id = hashId('correction', questionId, personId, requestId)
  if (await store.corrections.get(_id)) return done({ correctionId: _id })
  const key = asked.everyAnswer ? { ...keyOf(question), everyAnswer: true } : asked
  const fault = keyFault(question, key)
  if (fault) return refuse('invalid', { path: 'key', message: fault })
  if (isSameKey(question.form, key, keyOf(question))) return refuse('invalid', { path: 'key', message: SAME })
  const proposal: CorrectionDoc = {
    _id,
    rev: 1,
    openKey: `${questionId}@${question.version}`,
    questionId,
    version: question.version,
    key,
    reason,
    status: 'proposed',
    proposedBy: pseudonymOf(personId),
    settledBy: '',
    proposedAt: now,
    settledAt: 0,
    doneAt: 0,
    looking: 'papers',
    cursor: '',
    papers: {},
    runs: {},
  }
  await recordAccess(world, { act: 'key.propose', by: personId, subject: questionId, detail: { reason } }, now)
  if ((await store.corrections.insert([proposal])) === 'inserted') return done({ correctionId: _id })
  return (await store.corrections.get(_id)) ? done({ correctionId: _id }) : refuse('preview-outdated')
}

const SAME = '和现在的答案一样，没有要改的'

/**
 * Somebody else approves a proposed key, or turns it down. Once approved it holds at once for every paper that is handed in
 * from then on; the clock scores the others anew. Safe to repeat.
 */
export async function settleKey(
  { correctionId, approve }: { readonly correctionId: string; readonly approve: boolean },
  { personId, now }: Actor,
  world: World,
): Promise<Outcome<{ status: CorrectionDoc['status'] }, 'not-found' | 'own-work' | 'preview-outdated'>> {
  const { store } = world
  const correction = await store.corrections.get(correctionId)
  if (!correction) return refuse('not-found')
  const by = pseudonymOf(personId)
  if (correction.status !== 'proposed') {
    const isOwn = correction.settledBy === by && approve === (correction.status !== 'turned-down')
    return isOwn ? done({ status: correction.status }) : refuse('preview-outdated')
  }
  if (approve && correction.proposedBy === by) return refuse('own-work')
  const { questionId } = correction
  const act = approve ? 'key.approve' : 'key.turn-down'
  await recordAccess(world, { act, by: personId, subject: questionId, detail: { correction: correctionId } }, now)
  const settled = await store.corrections.updateIf(
    correctionId,
    { rev: correction.rev, status: 'proposed' },
    {
      settledBy: by,
      settledAt: now,
      ...(approve ? { status: 'approved' } : { status: 'turned-down', openKey: `void:${correctionId}` }),
    },
  )
  if (!settled || settled === 'conflict') return refuse('preview-outdated')
  if (approve) await takeUpKey(store, settled)
  return done({ status: settled.status })
}
