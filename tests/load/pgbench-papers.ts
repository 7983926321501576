import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const PAPER = JSON.stringify(
  Array.from({ length: 10 }, (_, n) => ({ questionId: `units-0${n + 10}`, order: [2, 0, 3, 1] })),
).replaceAll(':', ' : ')

// The two writes of a paper, as long as they are there, into the same table with all its indexes and checks: it is opened,
// and it is handed in with its score. pgbench takes a colon before a letter for a variable, so JSON has spaces around it.
const SCRIPT = `\\set n random(1, 2000000000)
insert into attempts (id, rev, attempt_key, campaign_id, person_id, day, started_at, deadline, status, points_each,
  score, finished_at, paper, answers)
values (:n::text || 'kx7w2m4q9r5tz' || :client_id, 1, 'load.person-' || :n::text || '-' || :client_id || '#0', 'load',
  'person-' || :n::text, '2027-05-20', 1810774800000, 1810776600000, 'open', 10, 0, 0, '${PAPER}', '{}')
  on conflict do nothing;
update attempts set rev = rev + 1, status = 'submitted', score = 70, finished_at = 1810774900000
  where id = :n::text || 'kx7w2m4q9r5tz' || :client_id and rev = 1 and status = 'open';
`

/** Papers a second that pgbench opens and hands in, each write a statement of its own, prepared, from 64 clients. */
export async function pgbenchPapers(pgbench: string, url: string, folder: string, seconds: number): Promise<number> {
  const script = path.join(folder, 'paper.sql')
  writeFileSync(script, SCRIPT)
  const { pathname, searchParams } = new URL(url)
  const { stdout } = await promisify(execFile)(pgbench, [
    ...['-h', searchParams.get('host') ?? '127.0.0.1', '-U', 'postgres', '-n', '-M', 'prepared'],
    ...['-c', '64', '-j', '2', '-T', `${seconds}`, '-f', script, pathname.slice(1)],
  ])
  const tps = /tps = ([\d.]+) \(without/.exec(stdout)?.[1]
  if (!tps) throw new Error(`pgbench said:\n${stdout}`)
  return Number(tps)
}
