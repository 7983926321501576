import pg from 'pg'

const LOCK = 20_260_521 // another than the migrations'
// A machine that vanishes says nothing: without these the database would keep its lock for two hours.
const NOTICE_THE_DEAD = '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3'
const PATIENCE_MS = 5_000

/**
 * Of all processes on one database at most one holds this lock. It belongs to a connection of its own and goes with it,
 * however the process ends. Needs a real connection, not one that a transaction pooler shares out.
 */
export class OnlyOne {
  private client: pg.Client | undefined

  constructor(private readonly url: string) {}

  /** Whether this process holds the lock now; tries to get it, without waiting, where it does not. */
  async holds(): Promise<boolean> {
    try {
      if (this.client) return await answers(this.client)
    } catch {
      this.drop(this.client)
    }
    return this.tries()
  }

  /** Lets another have it. */
  async release(): Promise<void> {
    const { client } = this
    this.client = undefined
    await client?.end().catch(() => {})
  }

  private async tries(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
      options: NOTICE_THE_DEAD,
      application_name: 'clock',
    })
    client.on('error', () => this.drop(client))
    try {
      await client.connect()
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK])
      if (rows[0]?.got) this.client = client
    } catch {
      // No database: nobody holds anything.
    }
    if (this.client !== client) await client.end().catch(() => {})
    return this.client === client
  }

  private drop(client: pg.Client | undefined) {
    if (this.client === client) this.client = undefined
    void client?.end().catch(() => {})
  }
}

// The lock lives as long as its session, so a session that answers still holds it.
const answers = async (client: pg.Client) => (await client.query('select 1')).rowCount === 1
