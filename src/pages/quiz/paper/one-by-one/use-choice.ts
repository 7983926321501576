import { useState } from 'react'
import type { Card } from '#contract/learning'
import type { OptionId } from '#contract/quiz'

/** What is chosen for the question that is asked; nothing again with the next one. */
export function useChoice(card: Card | null) {
  const [picked, setPicked] = useState<{ turn: number; choice: readonly string[] }>({ turn: 0, choice: [] })
  const choice = card && picked.turn === card.turn ? picked.choice : []
  const pick = (id: OptionId) => {
    if (!card) return
    const toggled = choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id]
    setPicked({ turn: card.turn, choice: card.question.form === 'multiple' ? toggled : [id] })
  }
  return { choice, pick }
}
