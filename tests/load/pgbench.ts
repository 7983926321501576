import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

// The row that one booking writes, as long as it is there, into the same table with all its indexes and checks.
const INSERT = `\\set n random(1, 2000000000)
insert into bookings (id, rev, holder_key, place_key, visit_id, code, campaign_id, person_id, lab_id, slot_id, day,
  starts_at, ends_at, kind, model, note, status, booked_at, answer_by, history)
values ((:n::bigint)::text || 'kx7w2m4q9r5tz' || (:client_id::bigint)::text || '-0', 1, 'load:person-' || (:n::bigint)::text || '-' || (:client_id::bigint)::text || ':bp-auto#0',
  'slot-' || (:n::bigint % 2000)::text || ':bp-auto#' || (:n::bigint)::text || '.' || (:client_id::bigint)::text, (:n::bigint)::text || 'kx7w2m4q9r5tz' || (:client_id::bigint)::text,
  '12345678', 'load', 'person-' || (:n::bigint)::text, 'lab', 'slot-' || (:n::bigint % 2000)::text, '2027-05-20', 1810774800000, 1810776600000,
  'bp-auto', '', '', 'pending', 1810000000000, 1810172800000,
  '[{"at":1810000000000,"by":"person-1-12345","status":"pending"}]') on conflict do nothing;
`

/** Inserts a second that pgbench reaches with one row a statement, prepared, from 64 clients. */
export async function pgbenchInserts(pgbench: string, url: string, folder: string, seconds: number): Promise<number> {
  const script = path.join(folder, 'insert.sql')
  writeFileSync(script, INSERT)
  const { pathname, searchParams } = new URL(url)
  const args = ['-h', searchParams.get('host') ?? '127.0.0.1', '-U', 'postgres', '-n', '-M', 'prepared']
  const { stdout } = await promisify(execFile)(pgbench, [
    ...args,
    ...['-c', '64', '-j', '2', '-T', `${seconds}`, '-f', script, pathname.slice(1)],
  ])
  const tps = /tps = ([\d.]+) \(without/.exec(stdout)?.[1]
  if (!tps) throw new Error(`pgbench said:\n${stdout}`)
  return Number(tps)
}
