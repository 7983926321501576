import pg from 'pg'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { rankOf, readStanding } from '../../cloudfunctions/features/standing/read-standing'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, startPostgres } from '../stores/server'

/** How long a page of the standing with the own place takes among this many people; `PEOPLE=100000 npm run bench -- standing`. */
const PEOPLE = Number(process.env.PEOPLE ?? 1_000_000)
const READS = 400
const BUDGET_MS = 50
const GIVE_UP_MS = 8 * 60_000

const CAMPAIGN = 'bench'

// Scores of tens, most of them high; one to ten minutes; keys as features/standing/rank-key makes them. One place of each
// second is left uncounted, so that the histogram is counted as it always is.
const PLACES = `
  insert into standings (id, rev, rank_key, campaign_id, person_id, score, total, spent_ms, finished_at, counted, "left")
  select lpad(n::text, 26, '0'), 1,
    '${CAMPAIGN}:' || lpad((99999 - score)::text, 5, '0') || ':' || lpad(spent::text, 8, '0') || ':' ||
      lpad((1800000000000 + n)::text, 14, '0') || ':' || lpad(n::text, 12, '0'),
    '${CAMPAIGN}', 'person-' || n, score, 100, spent, 1800000000000 + n,
    row_number() over (partition by score, spent / 1000) > 1, '[]'
  from (
    select n, 10 * (10 - floor(10 * power(random(), 2)))::int as score,
      (20000 + floor(280000 * power(random(), 1.5)))::int as spent
    from generate_series(1, $1::int) as n
  ) as played`

async function main() {
  const giveUp = setTimeout(() => {
    console.error('gave up')
    process.exit(1)
  }, GIVE_UP_MS)
  const postgres = await startPostgres(systemBinaries() ?? shippedBinaries())
  const url = await freshDatabase(postgres)
  const { store, close } = await openPostgres({ url })
  try {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(PLACES.replace('$1::int', String(PEOPLE)))
    await client.query('vacuum analyze standings')
    await client.end()
    const counting = Date.now()
    const counted = await countAll(store)
    console.log(`${PEOPLE} people, ${counted} seconds counted in ${Date.now() - counting} ms`)
    const took: number[] = []
    for (let n = 0; n < READS; n++) {
      const id = String(1 + Math.floor(Math.random() * PEOPLE)).padStart(26, '0')
      const own = await store.standings.get(id)
      if (!own) throw new Error(`no place ${id}`)
      const from = process.hrtime.bigint()
      // The page behind that place, for somebody without one, and the place itself: all that a call reads.
      await Promise.all([readStanding(store, CAMPAIGN, 'nobody', `40.${id}`), rankOf(store, own)])
      took.push(Number(process.hrtime.bigint() - from) / 1e6)
    }
    took.sort((a, b) => a - b)
    const at = (part: number) => took[Math.floor(part * (READS - 1))] ?? 0
    const [p50, p99] = [at(0.5), at(0.99)]
    console.log(`own place and a page: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, budget ${BUDGET_MS} ms`)
    if (p99 > BUDGET_MS) process.exitCode = 1
  } finally {
    clearTimeout(giveUp)
    await close()
    await postgres.stop()
  }
}

async function countAll(store: Parameters<typeof countStandings>[0]['store']): Promise<number> {
  let all = 0
  for (let more = 1; more > 0; all += more) more = await countStandings({ store })
  return all
}

void main()
