import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `learning.${string}` | `standing.${string}`>

/** Inputs of learning and standing. */
export const LEARNING_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'learning.read': {},
  'learning.readCard': { deck: 'review' },
  'learning.answerCard': { deck: 'units', turn: 1, choice: ['a', 'b'] },
  'learning.readBook': { cursor: '20' },
  'learning.readChallenge': {},
  'learning.startChallenge': {},
  'learning.answerChallenge': { runId: 'run-1', turn: 1, choice: ['a'] },
  'standing.read': { cursor: '20.0123456789abcdefghjkmnpqrs' },
}
