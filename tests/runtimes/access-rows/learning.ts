import { all, ITS_OWNER, type Row, SIGNED_IN } from './expectations'

/** Learning and standing. */
export const LEARNING_ACCESS: Readonly<Record<string, Row>> = {
  'learning.read': { send: () => ({}), expect: SIGNED_IN },
  'learning.readCard': { send: () => ({ deck: 'units' }), expect: SIGNED_IN },
  // Nobody of the site has a question before them.
  'learning.answerCard': { send: () => ({ deck: 'units', turn: 1, choice: ['a'] }), expect: all('turn-over') },
  'learning.readBook': { send: () => ({}), expect: SIGNED_IN },
  'learning.readChallenge': { send: () => ({}), expect: SIGNED_IN },
  'learning.startChallenge': { send: () => ({}), expect: SIGNED_IN },
  'learning.answerChallenge': { send: ({ runId }) => ({ runId, turn: 1, choice: ['a'] }), expect: ITS_OWNER },
  'standing.read': { send: () => ({}), expect: SIGNED_IN },
}
