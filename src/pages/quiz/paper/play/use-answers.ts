import { useEffect, useRef, useState } from 'react'
import { type OptionId, type Paper, type PaperQuestion, saveAnswer } from '#contract/quiz'
import { call } from '../../../../api/call'
import type { ClientRefusal } from '../../../../api/refusal-text'
import { createSaveQueue, type SaveQueue } from './save-queue'

type Choices = Readonly<Record<number, readonly string[]>>

/** The choice after a tap: one answer replaces the other, several are switched on and off. */
const tapped = (choice: readonly string[], id: OptionId, form: PaperQuestion['form']) => {
  if (form !== 'multiple') return [id]
  return choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id]
}

/** What was chosen so far, saved in the background; `trouble` says when that does not work. */
export function useAnswers({ attemptId, questions }: Paper) {
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(questions.map(({ no, choice }) => [no, choice])),
  )
  const [trouble, setTrouble] = useState<ClientRefusal>()
  const queue = useRef<SaveQueue>()

  useEffect(() => {
    const made = createSaveQueue((no, choice) => call(saveAnswer, { attemptId, no, choice: [...choice] }), setTrouble)
    queue.current = made
    return made.leave
  }, [attemptId])

  const choiceOf = (no: number) => choices[no] ?? []
  const answer = ({ no }: PaperQuestion, choice: readonly string[]) => {
    setChoices((before) => ({ ...before, [no]: choice }))
    queue.current?.put(no, choice)
  }

  return {
    choiceOf,
    trouble,
    /** A tap on an option. */
    pick: (question: PaperQuestion, id: OptionId) => answer(question, tapped(choiceOf(question.no), id, question.form)),
    /** A whole new answer: a number or an order. */
    answer,
    retry: () => queue.current?.retry(),
    allSaved: async () => (await queue.current?.settled()) ?? false,
  }
}
