import type { BankQuestion, Correction, Stage } from '#contract/bank'
import type { CorrectionDoc } from '../../store/bank-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { figureOnPaper } from '../quiz/figure-on-paper'
import { keyOf } from './answer-key'

/** Where a question is on its way; one that was released and is not drawn any more is out. */
export const stageOf = ({ stage, live }: Pick<QuestionDoc, 'stage' | 'live'>): Stage =>
  stage === 'released' ? (live ? 'live' : 'retired') : stage

/** A question with its answer, for organisers only. `by`: the pseudonym of who looks. */
export const bankView = (question: QuestionDoc, by: string, alike: BankQuestion['alike']): BankQuestion => ({
  questionId: question._id,
  rev: question.rev,
  topic: question.topic,
  form: question.form,
  difficulty: question.difficulty,
  stage: stageOf(question),
  version: question.version,
  text: question.text,
  figures: question.figures.map(figureOnPaper),
  options: [...question.options],
  key: { ...keyOf(question), right: [...question.right] },
  unit: question.unit,
  explanation: question.explanation,
  source: question.source,
  confidence: question.confidence,
  isOwn: question.author === by,
  replaces: question.replaces,
  alike,
})

export const correctionView = (correction: CorrectionDoc, by: string): Correction => ({
  correctionId: correction._id,
  status: correction.status,
  questionId: correction.questionId,
  key: { ...correction.key, right: [...correction.key.right] },
  reason: correction.reason,
  proposedAt: correction.proposedAt,
  isOwn: correction.proposedBy === by,
  papers: inAll(correction.papers),
  runs: inAll(correction.runs),
})

const inAll = (byCampaign: CorrectionDoc['papers']) =>
  Object.values(byCampaign).reduce(
    (sums, { asked, up, down }) => ({ asked: sums.asked + asked, up: sums.up + up, down: sums.down + down }),
    { asked: 0, up: 0, down: 0 },
  )
