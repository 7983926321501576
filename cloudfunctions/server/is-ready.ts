const PATIENCE_MS = 2_000
const FRESH_MS = 1_000

/** Whether the database answers. Asked at most once a second, however many probes come. */
export function databaseAnswers(ping: () => Promise<void>, now: () => number): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY
  let answer = Promise.resolve(false)
  return () => {
    if (now() - asked < FRESH_MS) return answer
    asked = now()
    answer = Promise.race([ping().then(() => true), tooLate()]).catch(() => false)
    return answer
  }
}

const tooLate = () => new Promise<boolean>((answer) => setTimeout(answer, PATIENCE_MS, false).unref())
