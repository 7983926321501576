import type { RefusalDetail } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { questionBank } from '../quiz/question-bank'
import { bookedFaults } from './booked-places'
import { type CampaignFile, parseCampaignFile } from './campaign-file'
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

const MOST_TOLD = 30

/** A campaign that may be planted: nothing in it or in the store speaks against it. */
export interface Plantable {
  readonly plan: CampaignPlan
  readonly bank: readonly QuestionDoc[]
}

/** Looks at a campaign file and at the store, and writes nothing. */
export async function plantable(
  store: Store,
  file: CampaignFile,
  now: number,
): Promise<
  { readonly ok: true; readonly value: Plantable } | { readonly ok: false; readonly faults: readonly RefusalDetail[] }
> {
  const nonsense = senseFaults(file, now)
  if (nonsense.length > 0) return { ok: false, faults: nonsense }
  const plan = planInFile(file)
  const bank = file.campaign.quiz.bank === 'shipped' ? questionBank() : []
  const faults = [...(await presentFaults(store, plan, bank)), ...(await bookedFaults(store, plan))]
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

/**
 * Plants the text of a campaign file. What would take from people what they have booked is refused and named. `invalid`:
 * `detail.message` is one line a mistake, each with its place in the file.
 */
export async function plantCampaign(
  store: Store,
  text: string,
  now: number,
): Promise<Outcome<Planted, 'invalid' | 'state-changed'>> {
  const file = parseCampaignFile(text)
  if (!file.ok) return refused(file.faults)
  const found = await plantable(store, file.value, now)
  return found.ok ? plantFound(store, found.value) : refused(found.faults)
}

function refused(faults: readonly RefusalDetail[]) {
  const lines = faults.slice(0, MOST_TOLD).map(({ path, message }) => `${path}：${message}`)
  if (faults.length > MOST_TOLD) lines.push(`还有 ${faults.length - MOST_TOLD} 处`)
  return refuse('invalid', { path: faults[0]?.path ?? '', message: lines.join('\n') })
}
