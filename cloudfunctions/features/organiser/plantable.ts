import type { RefusalDetail } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { bookedFaults } from './booked-places'
import type { CampaignFile } from './campaign-file'
import { type CampaignPlan, planInFile } from './campaign-plan'
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

/** A campaign that may be planted: nothing in it or in the store speaks against it. */
export interface Plantable {
  readonly plan: CampaignPlan
  readonly bank: readonly QuestionDoc[]
}

/**
 * Looks at a campaign file and at the store, and writes nothing. `shipped`: the bank that comes with the product, for a file
 * that asks for it; the cloud function goes without those 140 KB, because its database has it from the first campaign on.
 */
export async function plantable(
  store: Store,
  file: CampaignFile,
  now: number,
  shipped: readonly QuestionDoc[],
): Promise<
  { readonly ok: true; readonly value: Plantable } | { readonly ok: false; readonly faults: readonly RefusalDetail[] }
> {
  const nonsense = senseFaults(file, now)
  if (nonsense.length > 0) return { ok: false, faults: nonsense }
  const plan = planInFile(file)
  const bank = file.campaign.quiz.bank === 'shipped' ? shipped : []
  const faults = [...(await presentFaults(store, plan, bank, now)), ...(await bookedFaults(store, plan))]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { plan, bank } }
}

/**
 * Brings the campaign into the store. Safe to repeat, also after a crash in the middle: ids come from the file, and the
 * campaign itself is written last, so nothing half-written can be booked. `state-changed`: somebody else plants at the
 * same time.
 */
export async function plantFound(store: Store, { plan, bank }: Plantable): Promise<Outcome<Planted, 'state-changed'>> {
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
