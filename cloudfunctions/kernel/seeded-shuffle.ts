import { createHash, createHmac } from 'node:crypto'

/** Names what this file does, number by number. Whatever changes the order of anything gets another name. */
export const SEEDED_SHUFFLE = 'seeded-shuffle-1'

const WORDS = 2 ** 32
const WORD_BYTES = 4

/**
 * The first `count` of `items` in an order that follows from the seed alone and prefers nobody: Fisher and Yates, by
 * numbers of `numbersOf`. A longer beginning starts with the shorter one, so that more can be taken later.
 * Places are released by seeded-order: why both stay is in the decision on two seeded orders.
 * @param seed any text; whoever knows it and the items gets the same order
 */
export function seededShuffle<T>(items: readonly T[], seed: string, count: number): T[] {
  const order = [...items]
  const below = numbersOf(seed)
  const taken = Math.min(count, order.length)
  for (let place = 0; place < taken; place++) {
    const pick = place + below(order.length - place)
    const held = order[place] as T
    order[place] = order[pick] as T
    order[pick] = held
  }
  return order.slice(0, taken)
}

/**
 * Whole numbers below what is asked for, each as likely as the others. The stream is HMAC-SHA-256 with the seed's hash as
 * its key over 0, 1, 2 and so on, cut into words of 32 bits, the first byte the highest. A word at or above the last whole
 * multiple of `below` is passed over, because the remainder would prefer small numbers (rejection sampling).
 */
export function numbersOf(seed: string): (below: number) => number {
  const key = createHash('sha256').update(seed).digest()
  let block = Buffer.alloc(0)
  let at = 0
  let blocks = 0
  const nextWord = () => {
    if (at === block.length) {
      block = createHmac('sha256', key).update(`${blocks++}`).digest()
      at = 0
    }
    at += WORD_BYTES
    return block.readUInt32BE(at - WORD_BYTES)
  }
  return (below) => {
    const usable = WORDS - (WORDS % below)
    for (;;) {
      const word = nextWord()
      if (word < usable) return word % below
    }
  }
}
