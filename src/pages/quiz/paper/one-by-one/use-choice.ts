import { useState } from 'react'
import type { Card } from '#contract/learning'
import type { OptionId } from '#contract/quiz'

/** The answer to the question that is asked; nothing again with the next one. */
export function useChoice(card: Card | null) {
  const [picked, setPicked] = useState<{ turn: number; choice: readonly string[] }>({ turn: 0, choice: [] })
  const choice = card && picked.turn === card.turn ? picked.choice : []
  /** A whole new answer. */
  const answer = (given: readonly string[]) => card && setPicked({ turn: card.turn, choice: given })
  /** A tap on an option. */
  const pick = (id: OptionId) => {
    const toggled = choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id]
    answer(card?.question.form === 'multiple' ? toggled : [id])
  }
  return { choice, pick, answer }
}
