/** Lets through so many things a second, and no more: for lines of a log that would otherwise come by the thousand. */
export function atMost(perSecond: number, now: () => number): () => boolean {
  let second = 0
  let count = 0
  return () => {
    const current = Math.floor(now() / 1000)
    if (current !== second) [second, count] = [current, 0]
    return count++ < perSecond
  }
}
