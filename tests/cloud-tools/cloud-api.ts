import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { CloudIndex } from '../../cloudfunctions/store/cloudbase-indexes'
import { redirectHttps } from './redirect-https'

type Params = Readonly<Record<string, unknown>>
type Answer = Readonly<Record<string, unknown>>

/** One collection as the console would show it. */
interface StoredTable {
  permission: string
  readonly indexes: CloudIndex[]
}

/** One request of Tencent's SDK. */
export interface Asked {
  readonly host: string
  readonly action: string
  readonly params: Params
  readonly authorization: string
}

/** A refusal in the words of the service. */
export class ApiRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Stands in for Tencent Cloud's API (tcb and scf.tencentcloudapi.com) of one account with one environment. It answers
 * the real @cloudbase/manager-node; what it answers is our reading of Tencent's documentation.
 */
export class CloudApi {
  readonly tables = new Map<string, StoredTable>()
  /** What GetFunction answers, by function. */
  readonly functions = new Map<string, Answer>()
  /** The package that was uploaded, by function. */
  readonly packages = new Map<string, Buffer>()
  readonly asked: Asked[] = []
  refuse: ((asked: Asked) => ApiRefusal | undefined) | undefined
  private readonly server = http.createServer((request, response) => void this.serve(request, response))
  private restore = () => {}

  constructor(readonly environment = 'test-1a2b3c') {}

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.restore = redirectHttps(this.port)
  }

  async close(): Promise<void> {
    this.restore()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** The actions that change something, in order. */
  get changes(): string[] {
    return this.asked.map(({ action }) => action).filter((action) => !/^(Describe|List|Get)/.test(action))
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const name = /^\/package\/(\w+)$/.exec(request.url ?? '')?.[1]
    if (name) return void response.end(this.packages.get(name))
    const { headers } = request
    const asked: Asked = {
      host: String(headers.host),
      action: String(headers['x-tc-action']),
      params: JSON.parse(await text(request)) as Params,
      authorization: String(headers.authorization),
    }
    this.asked.push(asked)
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ Response: this.answer(asked) }))
  }

  private answer(asked: Asked): Answer {
    try {
      const refusal = this.refuse?.(asked)
      if (refusal) throw refusal
      return { ...this.act(asked), RequestId: 'here' }
    } catch (error) {
      const { code = 'InternalError', message } = error as ApiRefusal
      return { Error: { Code: code, Message: message }, RequestId: 'here' }
    }
  }

  private act({ action, params }: Asked): Answer {
    if ((params.EnvId ?? params.Namespace) !== this.environment)
      throw new ApiRefusal('ResourceNotFound', 'Environment not found')
    switch (action) {
      case 'DescribeEnvInfo':
        return { EnvInfo: { EnvBaseInfo: this.describeEnvironment() } }
      case 'ListTables':
        return this.list(params)
      case 'CreateTable':
        return this.create(String(params.TableName))
      case 'DescribeTable':
        return this.describe(String(params.TableName))
      case 'UpdateTable':
        return this.update(params)
      case 'DescribeDatabaseACL':
        return { AclTag: this.table(params.CollectionName).permission }
      case 'ModifyDatabaseACL':
        this.table(params.CollectionName).permission = String(params.AclTag)
        return {}
      case 'GetFunction':
        return this.functionNamed(params.FunctionName)
      case 'GetFunctionAddress':
        return { Url: `http://127.0.0.1:${this.port}/package/${String(params.FunctionName)}` }
      default:
        throw new ApiRefusal('InvalidAction', `the stand-in does not know ${action}`)
    }
  }

  private describeEnvironment(): Answer {
    const EnvId = this.environment
    return { EnvId, Status: 'NORMAL', Databases: [{ InstanceId: 'tnt-here' }], Functions: [{ Namespace: EnvId }] }
  }

  private list({ MgoLimit, MgoOffset }: Params): Answer {
    const names = [...this.tables.keys()].slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit))
    return { Tables: names.length > 0 ? names.map((TableName) => ({ TableName })) : null }
  }

  // A new collection is open to whoever created a document, as in the console.
  private create(name: string): Answer {
    if (this.tables.has(name)) throw new ApiRefusal('ResourceInUse', 'Table exist')
    this.tables.set(name, { permission: 'PRIVATE', indexes: [{ name: '_id_', fields: ['_id'], unique: true }] })
    return {}
  }

  private describe(name: string): Answer {
    const Indexes = this.table(name).indexes.map((index) => ({
      Name: index.name,
      Unique: index.unique,
      Keys: index.fields.map((Name) => ({ Name, Direction: '1' })),
    }))
    return { Indexes, IndexNum: Indexes.length }
  }

  private update(params: Params): Answer {
    const { indexes } = this.table(params.TableName)
    const created = (params.CreateIndexes ?? []) as readonly {
      IndexName: string
      MgoKeySchema: { MgoIndexKeys: readonly { Name: string }[]; MgoIsUnique: boolean }
    }[]
    for (const { IndexName, MgoKeySchema } of created) {
      if (indexes.some(({ name }) => name === IndexName)) throw new ApiRefusal('FailedOperation', 'index exists')
      const fields = MgoKeySchema.MgoIndexKeys.map(({ Name }) => Name)
      indexes.push({ name: IndexName, fields, unique: MgoKeySchema.MgoIsUnique })
    }
    return {}
  }

  private table(name: unknown): StoredTable {
    const table = this.tables.get(String(name))
    if (!table) throw new ApiRefusal('ResourceNotFound', `Table not exist: ${String(name)}`)
    return table
  }

  private functionNamed(name: unknown): Answer {
    const detail = this.functions.get(String(name))
    if (!detail) throw new ApiRefusal('ResourceNotFound.Function', `Function ${String(name)} not found`)
    return detail
  }
}
