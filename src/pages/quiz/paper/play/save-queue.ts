import type { saveAnswer } from '#contract/quiz'
import type { Answered } from '../../../../api/ask'
import type { ClientRefusal } from '../../../../api/refusal-text'

type Save = (no: number, choice: readonly string[]) => Promise<Answered<typeof saveAnswer>>

export interface SaveQueue {
  /** Keeps a choice until the server has it. A newer choice for the same question takes its place. */
  put: (no: number, choice: readonly string[]) => void
  /** Tries at once what failed before. */
  retry: () => void
  /** Resolves when nothing is left to save, with true, or with false when a save has just failed. */
  settled: () => Promise<boolean>
  /** The page is gone: what waits is still tried once, and nobody is told. */
  leave: () => void
}

const WAITS_MS = [2_000, 4_000, 8_000, 15_000] as const

/** Saves choices in the order in which they were made, one at a time, and goes on trying when the network fails. */
export function createSaveQueue(save: Save, onTrouble: (refusal: ClientRefusal | undefined) => void): SaveQueue {
  const waiting = new Map<number, readonly string[]>()
  const settling = new Set<(all: boolean) => void>()
  let busy = false
  let failures = 0
  let left = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (all: boolean) => {
    for (const tell of settling) tell(all)
    settling.clear()
  }

  async function drain() {
    clearTimeout(timer)
    if (busy) return
    busy = true
    let first = waiting.entries().next()
    while (!first.done) {
      const [no, choice] = first.value
      const answer = await save(no, choice)
      if (!answer.ok) {
        busy = false
        return failed(answer.refusal)
      }
      if (failures > 0 && !left) onTrouble(undefined)
      failures = 0
      // While it was on its way the choice may have been changed again: then it stays in the queue.
      if (waiting.get(no) === choice) waiting.delete(no)
      first = waiting.entries().next()
    }
    busy = false
    settle(waiting.size === 0)
  }

  function failed(refusal: ClientRefusal) {
    const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]
    failures++
    settle(false)
    if (left) return
    onTrouble(refusal)
    if (refusal !== 'attempt-over') timer = setTimeout(() => void drain(), wait)
  }

  return {
    put: (no, choice) => {
      // Taken out first: a Map keeps a key at its first place, and the order of the choices counts.
      waiting.delete(no)
      waiting.set(no, choice)
      if (failures === 0) void drain()
    },
    retry: () => void drain(),
    settled: () =>
      new Promise((tell) => {
        settling.add(tell)
        void drain()
        if (waiting.size === 0 && !busy) settle(true)
      }),
    leave: () => {
      left = true
      void drain()
    },
  }
}
