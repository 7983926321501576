import * as v from 'valibot'
import { checkIn } from '#contract/check-in'
import { call } from '../../../api/call'
import type { ClientRefusal } from '../../../api/refusal-text'
import { kept } from '../../../device/kept'
import { isAway } from './use-board'

/** A check-in that was done without signal and has still to reach the server; `words` name it to people. */
const Waiting = v.object({ input: checkIn.input, words: v.string() })
export type WaitingCheckIn = v.InferOutput<typeof Waiting>

/** One that the server saw otherwise: a person has to look at it. */
const Conflict = v.object({ requestId: v.string(), words: v.string(), at: v.number(), says: v.string() })
export type Conflict = v.InferOutput<typeof Conflict>

const List = <S extends v.GenericSchema>(item: S) => v.fallback(v.array(item), [])

function keptList<S extends v.GenericSchema>(key: string, item: S) {
  const stored = kept<string>(key, '')
  const read = (): v.InferOutput<S>[] => v.parse(List(item), jsonOf(stored.read()))
  return {
    read,
    write: (list: readonly v.InferOutput<S>[]) => stored.write(JSON.stringify(list)),
    subscribe: stored.subscribe,
  }
}

const waiting = keptList('desk-queue', Waiting)
const conflicts = keptList('desk-conflicts', Conflict)

export const waitingCheckIns = (labId: string) => waiting.read().filter(({ input }) => input.labId === labId)
export const conflictsOfDesk = () => conflicts.read()
export const addCheckIn = (one: WaitingCheckIn) => waiting.write([...waiting.read(), one])
export const settleConflict = (requestId: string) =>
  conflicts.write(conflicts.read().filter((one) => one.requestId !== requestId))

let sending = false

/**
 * Sends what waits, in its order and each with the id it got when it was done, so that nothing counts twice. Somebody who
 * is in already, by a colleague, is in; any other no goes on the list that a person settles. Answers how many were sent.
 */
export async function sendWaiting(
  labId: string,
  wordsFor: (refusal: ClientRefusal, detail: string | undefined) => string,
): Promise<number> {
  if (sending) return 0
  sending = true
  let sent = 0
  try {
    for (const one of waitingCheckIns(labId)) {
      const answer = await call(checkIn, one.input)
      if (!answer.ok && (isAway(answer.refusal) || answer.refusal === 'signed-out')) return sent
      if (!answer.ok && answer.refusal !== 'already-in')
        conflicts.write([...conflicts.read(), conflictOf(one, wordsFor(answer.refusal, answer.detail?.message))])
      waiting.write(waiting.read().filter(({ input }) => input.requestId !== one.input.requestId))
      sent++
    }
    return sent
  } finally {
    sending = false
  }
}

const conflictOf = ({ input, words }: WaitingCheckIn, says: string): Conflict => ({
  requestId: input.requestId,
  words,
  at: input.happenedAt ?? 0,
  says,
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
