import * as v from 'valibot'
import { checkIn } from '#contract/check-in'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import { REFUSAL_TEXT } from '../../../api/refusal-text'
import { whoIsHere } from '../../../api/who-is-here'
import { readRecord, writeRecord } from '../../../device/kept-records'

/** A check-in that was done without signal and has still to reach the server; `words` name it to people. */
const Waiting = v.object({ input: checkIn.input, words: v.string(), owner: v.string() })
export type WaitingCheckIn = v.InferOutput<typeof Waiting>

/** One that the server saw otherwise: a person has to look at it. */
const Conflict = v.object({ requestId: v.string(), words: v.string(), at: v.number(), says: v.string() })
export type Conflict = v.InferOutput<typeof Conflict>

/** A list on the device. What an earlier version left there and this one cannot read stays, and takes nothing else with it. */
function keptList<Item>(key: string, item: v.GenericSchema<unknown, Item>) {
  const isItem = (one: unknown): one is Item => v.is(item, one)
  const all = (): readonly unknown[] => {
    const kept = readRecord(key)
    return Array.isArray(kept) ? kept : []
  }
  return {
    read: () => all().filter(isItem),
    add: (one: Item) => writeRecord(key, [...all(), one]),
    drop: (which: (one: Item) => boolean) =>
      writeRecord(
        key,
        all().filter((one) => !(isItem(one) && which(one))),
      ),
  }
}

const waiting = keptList('desk-queue', Waiting)
const conflicts = keptList('desk-conflicts', Conflict)

const isMine = ({ owner }: WaitingCheckIn) => owner === whoIsHere()
export const waitingCheckIns = (labId: string) =>
  waiting.read().filter((one) => one.input.labId === labId && isMine(one))
/** How many somebody else did on this device; they are sent when that person is signed in again. */
export const checkInsOfOthers = () => waiting.read().filter((one) => !isMine(one)).length
export const conflictsOfDesk = () => conflicts.read()
/** False when the device has no room for it. */
export const addCheckIn = (one: Omit<WaitingCheckIn, 'owner'>): boolean => waiting.add({ ...one, owner: whoIsHere() })
export const settleConflict = (requestId: string) => conflicts.drop((one) => one.requestId === requestId)

let sending = false

/**
 * Sends what waits, in its order and each with the id it got when it was done, so that nothing counts twice. Somebody who
 * is in already, by a colleague, is in; any other no goes on the list that a person settles. Answers how many were sent.
 */
export async function sendCheckIns(labId: string): Promise<number> {
  if (sending) return 0
  sending = true
  let sent = 0
  try {
    for (const one of waitingCheckIns(labId)) {
      const answer = await call(checkIn, one.input)
      if (!answer.ok && (isAway(answer.refusal) || answer.refusal === 'signed-out')) return sent
      if (!answer.ok && answer.refusal !== 'already-in') {
        // Two windows may send the same act, and it is one to settle.
        settleConflict(one.input.requestId)
        conflicts.add(conflictOf(one, answer.detail?.message ?? REFUSAL_TEXT[answer.refusal].says))
      }
      waiting.drop(({ input }) => input.requestId === one.input.requestId)
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
