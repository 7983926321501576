import type { CampaignDoc } from '../../store/collections'
import type { World } from '../world'
import type { DrawableQuestion, PaperPlan } from './draw-paper'

/** What papers are drawn from. Who begins at the same moment shares one look: the bank changes a few times a week. */
export const liveQuestions = ({ store, bankSeen }: World, now: number): Promise<readonly DrawableQuestion[]> =>
  bankSeen.of('live', now, () =>
    store.questions.tally({ where: { live: true }, by: ['_id', 'topic', 'difficulty', 'form'] }),
  )

export const planOfPaper = ({ quiz, blueprint }: CampaignDoc): PaperPlan => ({
  quotas: quiz.quotas,
  difficulties: quiz.difficulties,
  forms: blueprint.forms,
})
