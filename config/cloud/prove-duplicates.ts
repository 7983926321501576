import { randomUUID } from 'node:crypto'
import { isDuplicate } from '../../cloudfunctions/store/cloudbase-errors'
import type { CloudDatabase } from '../../cloudfunctions/store/cloudbase-sdk'
import type { CollectionName } from '../../cloudfunctions/store/collections'
import { UNIQUE_KEYS } from '../../cloudfunctions/store/unique-keys'
import { COLLECTIONS } from './compare-database'
import { type Finding, fine, mend } from './finding'

/**
 * Tries to store the same key twice, for every unique key, in the collections themselves: only there it shows whether
 * their indexes hold. Both documents go into a transaction that is never committed, so that at no time anybody sees them,
 * and nothing has to be cleaned up when this is killed in between.
 */
export async function proveDuplicates(database: CloudDatabase): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const collection of COLLECTIONS)
    for (const key of ['_id', ...UNIQUE_KEYS[collection]]) findings.push(await prove(database, collection, key))
  return findings
}

async function prove(database: CloudDatabase, collection: CollectionName, key: string): Promise<Finding> {
  const what = `${collection}.${key}`
  const transaction = await database.startTransaction()
  const marked = transaction.collection(collection)
  const same = ownDocument(collection)
  try {
    await marked.add({ data: same })
    await marked.add({ data: { ...ownDocument(collection), [key]: same[key] } })
  } catch (error) {
    if (isDuplicate(error)) return fine(`${what}：重复的写入被拒绝`)
    return mend(`${what}：没能试出来：${textOf(error)}`, '再运行一次；总是这样，把原话发给开发者')
  } finally {
    await transaction.rollback().catch(() => {})
  }
  return mend(
    `${what}：重复的写入没有被拒绝，同一个位置会约给两个人`,
    '先别开放预约：运行 npm run setup:cloud -- --apply 建唯一索引，再试一次',
  )
}

/** A document whose every key is its own, and which says what it is. */
function ownDocument(collection: CollectionName): Readonly<Record<string, unknown>> {
  const own = () => `doctor-${randomUUID()}`
  const keys = Object.fromEntries(UNIQUE_KEYS[collection].map((key) => [key, own()]))
  return { ...keys, _id: own(), rev: 1, note: 'npm run doctor: never committed' }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : JSON.stringify(error))
