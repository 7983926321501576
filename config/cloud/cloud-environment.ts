import CloudBase from '@cloudbase/manager-node'
import type { CloudAccount } from '../../cloudfunctions/cloud/cloud-database'
import type { CloudIndex } from '../../cloudfunctions/store/cloudbase-indexes'
import type { DeployedFunction } from './deployed-function'
import { deployedFunction, type FunctionDetail } from './deployed-function'

/** Nobody but our functions may read or write a collection; the mini-program never asks the database itself. */
export const CLOSED = 'ADMINONLY'

/** What setup and doctor ask of a CloudBase environment, and the little that setup changes in it. */
export interface CloudEnvironment {
  readonly id: string
  collections(): Promise<string[]>
  createCollection(name: string): Promise<void>
  indexes(collection: string): Promise<CloudIndex[]>
  createIndex(collection: string, index: CloudIndex): Promise<void>
  permission(collection: string): Promise<string>
  closeCollection(name: string): Promise<void>
  /** undefined: never uploaded. */
  readFunction(name: string): Promise<DeployedFunction | undefined>
  /** Puts what was uploaded into a folder that exists. */
  downloadFunction(name: string, folder: string): Promise<void>
}

// The service's own most for one page.
const PAGE = 100

/** The environment of an account through Tencent Cloud's own SDK. */
export function openEnvironment(account: CloudAccount): CloudEnvironment {
  const { env: envId, secretId, secretKey, sessionToken } = account
  const manager = new CloudBase({ envId, secretId, secretKey, ...(sessionToken && { token: sessionToken }) })
  const { database, functions } = manager
  // The SDK has no method of its own for permissions that is not deprecated: its documentation has them asked for so.
  const permissions = (Action: string, Param: object) =>
    manager.commonService('tcb', '2018-06-08').call({ Action, Param: { EnvId: envId, ...Param } })

  return {
    id: envId,
    async collections() {
      const names: string[] = []
      for (;;) {
        const page = await database.listCollections({ MgoLimit: PAGE, MgoOffset: names.length })
        names.push(...page.Collections.map(({ CollectionName }) => CollectionName))
        if (page.Collections.length < PAGE) return names
      }
    },
    async createCollection(name) {
      await database.createCollection(name)
    },
    async indexes(collection) {
      const { Indexes = [] } = await database.describeCollection(collection)
      return Indexes.map(({ Name, Keys, Unique }) => ({
        name: Name,
        fields: Keys.map((key) => (key.Direction === '1' ? '' : `${key.Direction}:`) + key.Name),
        unique: Unique,
      }))
    },
    async createIndex(collection, { name, fields, unique }) {
      const MgoIndexKeys = fields.map((field) => ({ Name: field, Direction: '1' }))
      const index = { IndexName: name, MgoKeySchema: { MgoIndexKeys, MgoIsUnique: unique } }
      await database.updateCollection(collection, { CreateIndexes: [index] })
    },
    async permission(collection) {
      const { AclTag } = await permissions('DescribeDatabaseACL', { CollectionName: collection })
      return String(AclTag)
    },
    async closeCollection(name) {
      await permissions('ModifyDatabaseACL', { CollectionName: name, AclTag: CLOSED })
    },
    async readFunction(name) {
      try {
        return deployedFunction((await functions.getFunctionDetail(name)) as FunctionDetail)
      } catch (error) {
        if (String((error as { code?: unknown }).code).startsWith('ResourceNotFound')) return undefined
        throw error
      }
    },
    async downloadFunction(name, folder) {
      await functions.downloadFunctionCode({ envId, functionName: name, destPath: folder })
    },
  }
}
