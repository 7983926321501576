import { useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf } from '#contract/endpoint'
import type { Answered } from './ask'
import { useAction, useGone } from './use-action'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000
const TURNS = 8

/** Every phone waits another while, so that those who were turned away together do not come back together. */
export const pauseBefore = (turn: number, chance: number) =>
  Math.min(FIRST_PAUSE_MS * 2 ** turn, LONGEST_PAUSE_MS) * (0.5 + chance)

/**
 * An act that goes on trying while the server is too busy for it: about a minute and a half, ever more seldom. Only for a
 * call that is safe to repeat. `waitingSince` is the phone's time at which the first answer was "busy".
 */
export function useQueuedAction<E extends Endpoint>(endpoint: E) {
  const action = useAction(endpoint)
  const [waitingSince, setWaitingSince] = useState<number>()
  const given = useRef(0)
  const gone = useGone()

  // Whoever leaves the page has given up.
  useEffect(() => () => void given.current++, [])

  async function run(input: InputOf<E>): Promise<Answered<E> | undefined> {
    const mine = ++given.current
    let answer = await action.run(input)
    for (let turn = 0; turn < TURNS && isBusy(answer) && mine === given.current; turn++) {
      setWaitingSince((since) => since ?? Date.now())
      await new Promise((done) => setTimeout(done, pauseBefore(turn, Math.random())))
      if (mine === given.current) answer = await action.run(input)
    }
    if (!gone.current) setWaitingSince(undefined)
    return answer
  }
  const giveUp = () => {
    given.current++
    setWaitingSince(undefined)
  }
  return { ...action, run, waitingSince, giveUp }
}

const isBusy = (answer: Answered<Endpoint> | undefined) =>
  answer !== undefined && !answer.ok && (answer.refusal === 'unavailable' || answer.refusal === 'too-many')
