import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

// The row that one booking writes, as long as it is there, into the same table with all its indexes and checks. A dot
// stands where a key has a colon: pgbench takes a colon for the beginning of a variable, also inside a string.
const INSERT = `\\set n random(1, 2000000000)
insert into bookings (id, rev, holder_key, place_key, visit_id, code, campaign_id, person_id, lab_id, slot_id, day,
  starts_at, ends_at, kind, model, note, status, booked_at, answer_by, history)
values (:n::text || 'kx7w2m4q9r5tz' || :client_id || '-0', 1, 'load.person-' || :n::text || '-' || :client_id || '.bp#0',
  'slot-7.bp-auto#' || :n::text || '.' || :client_id, :n::text || 'kx7w2m4q9r5tz' || :client_id,
  '12345678', 'load', 'person-' || :n::text, 'lab', 'slot-' || :n::text, '2027-05-20', 1810774800000, 1810776600000,
  'bp-auto', '', '', 'pending', 1810000000000, 1810172800000,
  '[{"at" : 1810000000000, "by" : "person-1-12345", "status" : "pending"}]') on conflict do nothing;
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
