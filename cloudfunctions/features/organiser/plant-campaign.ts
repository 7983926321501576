import type { RefusalDetail } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import { questionBank } from '../quiz/question-bank'
import { bookedFaults } from './booked-places'
import { parseCampaignFile } from './campaign-file'
import { planInFile } from './campaign-plan'
import { senseFaults } from './check-campaign'
import { presentFaults } from './present-faults'
import { insertMissing } from './settle'
import { settlePlan } from './settle-plan'

export interface Planted {
  readonly campaignId: string
  readonly title: string
  readonly labs: number
  readonly slots: number
  /** Documents that were written; 0 when the file was planted before as it is. */
  readonly written: number
}

const MOST_TOLD = 30

/**
 * Brings the campaign of a file into the store. Safe to repeat, also after a crash in the middle: ids come from the
 * file, and the campaign itself is written last, so nothing half-written can be booked. What would take from people what
 * they have booked is refused and named. `invalid`: `detail.message` is one line a mistake, each with its place in the
 * file. `state-changed`: somebody else plants at the same time.
 */
export async function plantCampaign(
  store: Store,
  text: string,
  now: number,
): Promise<Outcome<Planted, 'invalid' | 'state-changed'>> {
  const file = parseCampaignFile(text)
  if (!file.ok) return refused(file.faults)
  const nonsense = senseFaults(file.value, now)
  if (nonsense.length > 0) return refused(nonsense)
  const plan = planInFile(file.value)
  const bank = file.value.campaign.quiz.bank === 'shipped' ? questionBank() : []
  const faults = [...(await presentFaults(store, plan, bank)), ...(await bookedFaults(store, plan))]
  if (faults.length > 0) return refused(faults)
  const questions = await insertMissing(store.questions, bank)
  const documents = questions === undefined ? undefined : await settlePlan(store, plan)
  if (questions === undefined || documents === undefined) return refuse('state-changed')
  return done({
    campaignId: plan.campaign._id,
    title: plan.campaign.title,
    labs: plan.labs.length,
    slots: plan.slots.length,
    written: questions + documents,
  })
}

function refused(faults: readonly RefusalDetail[]) {
  const lines = faults.slice(0, MOST_TOLD).map(({ path, message }) => `${path}：${message}`)
  if (faults.length > MOST_TOLD) lines.push(`还有 ${faults.length - MOST_TOLD} 处`)
  return refuse('invalid', { path: faults[0]?.path ?? '', message: lines.join('\n') })
}
