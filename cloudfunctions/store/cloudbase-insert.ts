import { asCallerSees, insisting, isDuplicate, isRolledBackByOthers } from './cloudbase-errors'
import type { CloudDatabase, CloudRow } from './cloudbase-sdk'

/**
 * Stores rows of one collection, all or none. One row is one request. Several go through a transaction that reads
 * nothing and adds them one by one, which is all that CloudBase allows in a transaction.
 *
 * Plain adds that are taken back after a conflict would be quicker, and wrong: a function that is killed between two of
 * them leaves half a visit, whose ids then answer every repeat as if they were the whole. A transaction that nobody
 * commits is forgotten by the service after 30 seconds; until then others that want the same keys are rolled back.
 *
 * When no answer comes, whether the rows are there is unknown, and they are so all or none: StoreUnavailable. Repeated
 * with the same ids the call then stores them or is a `conflict`, and whoever re-reads by id finds them whole.
 */
export async function insertRows(
  database: CloudDatabase,
  name: string,
  rows: readonly CloudRow[],
): Promise<'inserted' | 'conflict'> {
  const [only] = rows
  const store =
    only && rows.length === 1
      ? () => database.collection(name).add({ data: only })
      : () => addTogether(database, name, rows)
  try {
    await insisting(store)
    return 'inserted'
  } catch (error) {
    // Rolled back time and again: others are about to take these keys. The caller looks again and takes other ones.
    if (isDuplicate(error) || isRolledBackByOthers(error)) return 'conflict'
    throw asCallerSees(error)
  }
}

async function addTogether(database: CloudDatabase, name: string, rows: readonly CloudRow[]): Promise<void> {
  const transaction = await database.startTransaction()
  try {
    const collection = transaction.collection(name)
    for (const data of rows) await collection.add({ data })
    await transaction.commit()
  } catch (error) {
    // Frees the keys at once. After a commit that did take effect it does nothing, and what it cannot reach ends by itself.
    await transaction.rollback().catch(() => {})
    throw error
  }
}
