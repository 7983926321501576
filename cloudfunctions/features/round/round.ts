import type { OptionId } from '#contract/quiz'
import { hashId } from '../../kernel/ids'
import type { RoundDoc } from '../../store/round-documents'

export const playerId = (roundId: string, personId: string) => hashId('player', roundId, personId)
export const answerId = (ofPlayer: string, no: number) => hashId('round-answer', ofPlayer, `${no}`)

export type Phase = 'lobby' | 'asking' | 'shown' | 'over'

/** By the server's clock alone: a question closes by itself. */
export function phaseOf({ status, no, closesAt }: RoundDoc, now: number): Phase {
  if (status === 'over') return 'over'
  if (no === 0) return 'lobby'
  return now < closesAt ? 'asking' : 'shown'
}

/** The letters of an answer as it is stored. */
export const lettersOf = (choice: string): OptionId[] => LETTERS.filter((letter) => choice.includes(letter))

const LETTERS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f']
