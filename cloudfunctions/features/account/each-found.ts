import type { Doc } from '../../store/port'

/**
 * Does with all documents that are found, page by page, until none is: `act` has to change a document so that it is not
 * found again. Answers how many there were.
 */
export async function eachFound<D extends Doc>(
  find: () => Promise<readonly D[]>,
  act: (doc: D) => Promise<unknown>,
): Promise<number> {
  let count = 0
  for (;;) {
    const found = await find()
    if (found.length === 0) return count
    await Promise.all(found.map(act))
    count += found.length
  }
}
