import pg from 'pg'
import type { Engine, Row, Session } from './engine'
import { StoreUnavailable } from './port'
import { asCallerSees, isAnswerOfServer } from './sql-state'

export interface PoolOptions {
  readonly url: string
  readonly maxConnections: number
  readonly statementTimeoutMs: number
}

const MOST_WAITING = 5_000
const INT8 = 20
const types = {
  getTypeParser: ((oid: number) =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid)) as typeof pg.types.getTypeParser,
}

/** An engine on a PostgreSQL server. A lost connection is replaced at the next statement. */
export function openPool({ url, maxConnections, statementTimeoutMs }: PoolOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    types,
    connectionTimeoutMillis: 2_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 2 * statementTimeoutMs,
    // For a server that does not even say that it gave up: a cut network, a frozen machine.
    query_timeout: statementTimeoutMs + 1_000,
    keepAlive: true,
    // A plan is kept. One that was made while a table was nearly empty would read all of it, for every booking, through
    // the first minute of a rush. (Compiling, which a discouraged plan may ask for, takes longer than any of ours.)
    options: '-c enable_seqscan=off -c jit=off',
  })
  // Without both listeners a database that goes away ends this process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  async function withClient<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (pool.waitingCount >= MOST_WAITING) throw new StoreUnavailable('too many calls wait for a connection')
    const client = await pool.connect().catch((error: unknown) => Promise.reject(asCallerSees(error)))
    let broken = false
    try {
      return await work({ run: (text, values) => runOn(client, text, values) })
    } catch (error) {
      broken = !isAnswerOfServer(error)
      throw asCallerSees(error)
    } finally {
      client.release(broken)
    }
  }

  return {
    run: (text, values) => withClient((session) => session.run(text, values)),
    transaction: (work) =>
      withClient(async (session) => {
        await session.run('begin', [])
        try {
          const result = await work(session)
          await session.run('commit', [])
          return result
        } catch (error) {
          if (isAnswerOfServer(error)) await session.run('rollback', [])
          throw error
        }
      }),
    close: () => pool.end(),
    load: () => ({ connectionsBusy: pool.totalCount - pool.idleCount, waitingForConnection: pool.waitingCount }),
  }
}

async function runOn(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<Row[]> {
  const result = await client.query({ name: nameOf(text), text, values: [...values], rowMode: 'array' })
  return result.rows
}

const names = new Map<string, string>()

// A name makes the server keep the plan; it is the same for the same text on every connection.
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
