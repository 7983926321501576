import { Lane, type Reply } from './lane'

export interface Timed extends Reply {
  /** Milliseconds on this process' clock. */
  readonly sentAt: number
  readonly gotAt: number
}

export type Send = (name: string, input: unknown, identity: string) => Promise<Timed>

/**
 * Lets `people` act, `atOnce` of them at any moment, each on a connection of its own. `act` gets the number of the person;
 * stops early once `until` (milliseconds on this process' clock) has passed.
 */
export async function crowd(
  port: number,
  people: number,
  atOnce: number,
  act: (person: number, send: Send) => Promise<void>,
  until = Number.POSITIVE_INFINITY,
): Promise<void> {
  let next = 0
  const worker = async () => {
    const lane = await Lane.open(port)
    const send: Send = async (name, input, identity) => {
      const sentAt = performance.now()
      const reply = await lane.call(name, input, identity)
      return { ...reply, sentAt, gotAt: performance.now() }
    }
    try {
      while (next < people && performance.now() < until) await act(next++, send)
    } finally {
      lane.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, people) }, worker))
}
