import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `learning.${string}` | `standing.${string}`>

/** Inputs of learning and standing. */
export const LEARNING_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'learning.read': { campaignId: 'campaign-1' },
  'learning.readCard': { campaignId: 'campaign-1', deck: 'review' },
  'learning.answerCard': { campaignId: 'campaign-1', deck: 'units', turn: 1, choice: ['a', 'b'] },
  'learning.readBook': { campaignId: 'campaign-1', cursor: '20' },
  'learning.readChallenge': { campaignId: 'campaign-1' },
  'learning.startChallenge': { campaignId: 'campaign-1' },
  'learning.answerChallenge': { campaignId: 'campaign-1', runId: 'run-1', turn: 1, choice: ['a'] },
  'standing.read': { campaignId: 'campaign-1', cursor: '20.0123456789abcdefghjkmnpqrs' },
}
