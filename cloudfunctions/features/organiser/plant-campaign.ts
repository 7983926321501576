import type { RefusalDetail } from '#contract/endpoint'
import { type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import { questionBank } from '../quiz/question-bank'
import { parseCampaignFile } from './campaign-file'
import { type Planted, plantable, plantFound } from './plantable'

const MOST_TOLD = 30

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
  const found = await plantable(store, file.value, now, questionBank())
  return found.ok ? plantFound(store, found.value) : refused(found.faults)
}

function refused(faults: readonly RefusalDetail[]) {
  const lines = faults.slice(0, MOST_TOLD).map(({ path, message }) => `${path}：${message}`)
  if (faults.length > MOST_TOLD) lines.push(`还有 ${faults.length - MOST_TOLD} 处`)
  return refuse('invalid', { path: faults[0]?.path ?? '', message: lines.join('\n') })
}
