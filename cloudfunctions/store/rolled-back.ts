import { isRolledBackByOthers } from './sql-state'

const TRIES = 6

/** Does `work` again when the database has undone it for somebody else's sake; after the last try it is a `conflict`. */
export async function retried<T>(work: () => Promise<T>): Promise<T | 'conflict'> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isRolledBackByOthers(error)) throw error
      // Two that met in a deadlock would meet again if both waited equally long.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
  return 'conflict'
}
