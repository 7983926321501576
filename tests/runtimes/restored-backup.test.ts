import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bookVisit } from '#contract/booking'
import { erasePerson, leavePhone, previewErasure } from '#contract/contact'
import { startAttempt } from '#contract/quiz'
import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import { reapplyErasures } from '../../cloudfunctions/features/account/reapply-erasures'
import { recordAct } from '../../cloudfunctions/features/audit/record-act'
import { verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { openErasureJournal, readErasureJournals } from '../../cloudfunctions/server/erasure-journal'
import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { liveFully } from '../account/full-life'
import { keysOf, keyText, leaving, PHONE } from '../account/phone-world'
import { wishFor } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { type Product, productOn } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'

const phoneKeys = keysOf([keyText('k1')], keyText('i1'))
let server: PostgresServer
let url: string
let open: OpenStore
let folder: string
let journal: string
beforeAll(async () => {
  server = await startPostgres(systemBinaries() ?? shippedBinaries())
  folder = mkdtempSync(path.join(tmpdir(), 'erasures-'))
  journal = path.join(folder, 'erasures.jsonl')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  url = await freshDatabase(server)
  open = await openPostgres({ url })
})
afterEach(() => open.close())

const product = async () => productOn(open.store, { phoneKeys, erasureJournal: await openErasureJournal(journal) })

async function erase(on: Omit<Product, 'close'>, person: string) {
  const { confirmation } = await on.get(previewErasure, {}, person)
  return on.get(erasePerson, { confirmation }, person)
}

/** As a person does it whose other devices change meanwhile what there is: looks again, and confirms that. */
async function eraseAtLast(on: Omit<Product, 'close'>, person: string): Promise<void> {
  for (;;) {
    const { confirmation } = await on.get(previewErasure, {}, person)
    if ((await on.ask(erasePerson, { confirmation }, person)).ok) return
  }
}

/** Columns of any table, `erasures` aside, in which a text stands: asked of the database itself. */
async function columnsWith(text: string): Promise<string[]> {
  const columns = await asked(
    url,
    `select table_name, column_name from information_schema.columns where table_schema = 'public'
      and table_name <> 'erasures' and data_type in ('text', 'jsonb')`,
  )
  expect(columns.length).toBeGreaterThan(60)
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    const rows = await asked(
      url,
      `select 1 from "${table_name}" where strpos("${column_name}"::text, '${text}') > 0 limit 1`,
    )
    if (rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found
}

/** The database as it was, in the place of the one that there is now. */
async function restoring(work: () => Promise<void>) {
  const name = new URL(url).pathname.slice(1)
  await open.close()
  await asked(server.url, `create database ${name}_backup template ${name}`)
  open = await openPostgres({ url })
  await work()
  await open.close()
  await asked(server.url, `drop database ${name}`)
  await asked(server.url, `create database ${name} template ${name}_backup`)
  open = await openPostgres({ url })
}

it('whom a backup brings back is erased again by the journal, and nothing of them is in any column', async () => {
  const before = await product()
  await before.store.questions.insert(sampleBank())
  const desk = await plantDesk(before)
  const [gone, stays] = ['wx-gone0000000000x', 'wx-stays000000000x']
  for (const person of [gone, stays]) await liveFully(before, desk, person)
  await restoring(async () => {
    const then = await product()
    then.clock.now = before.clock.now
    await erase(then, gone)
    expect(await columnsWith(gone)).toEqual([])
  })
  expect((await columnsWith(gone)).length).toBeGreaterThan(8)

  const { erasures } = await readErasureJournals([journal])
  const after = await product()
  expect(await reapplyErasures(after.world, erasures, before.clock.now + 1)).toMatchObject({ erasures: 1 })
  expect(await columnsWith(gone)).toEqual([])
  expect(await columnsWith(PHONE)).toEqual([])
  expect((await columnsWith(stays)).length).toBeGreaterThan(8)
  expect(await after.store.erasures.get(gone)).toMatchObject({ at: before.clock.now })
  expect(await reapplyErasures(after.world, erasures, before.clock.now + 2)).toMatchObject({ documents: 0 })
})

it('where only `erasures` is brought up to date, the clock’s work does the same', async () => {
  const before = await product()
  await before.store.questions.insert(sampleBank())
  const desk = await plantDesk(before)
  const gone = 'wx-gone1111111111x'
  await liveFully(before, desk, gone)
  await before.store.erasures.insert([{ _id: gone, rev: 1, at: before.clock.now }])
  expect(await finishErasures(before.world, before.clock.now + 1)).toBeGreaterThan(8)
  expect(await columnsWith(gone)).toEqual([])
})

it('a person who does all sorts of things on several devices while being erased leaves nothing behind', async () => {
  const during = await product()
  await during.store.questions.insert(sampleBank())
  const desk = await plantDesk(during, {
    places: { 'bp-auto': 400, 'thermo-ear': 400 },
    campaign: { perKindLimit: 90 },
  })
  for (let round = 0; round < 8; round++) {
    const person = `wx-busy${round}0000000x`
    await liveFully(during, desk, person)
    const busy = Array.from({ length: 20 }, () => [
      during.ask(bookVisit, wishFor(desk.slot._id, 'bp-auto', 'thermo-ear'), person),
      during.ask(leavePhone, leaving(), person),
      during.ask(startAttempt, {}, person),
    ])
    await Promise.all([eraseAtLast(during, person), ...busy.flat()])
    await finishErasures(during.world, during.clock.now + 60_000)
    expect(await columnsWith(person)).toEqual([])
  }
  expect(during.faults).toEqual([])
})

it('50 who write into one chain at once, in two processes, make one unbroken chain', async () => {
  const second = await openPostgres({ url })
  const noted = new Set<string>()
  const onAudit = ({ hash }: { hash: string }) => void noted.add(hash)
  const worlds = [open.store, second.store].map((store) => productOn(store, { onAudit }).world)
  const fact = (n: number) => ({ at: n, by: 'p-1', act: 'phone.read', subject: `p-${n}`, detail: {} })
  const begun = performance.now()
  await Promise.all(
    Array.from(
      { length: 50 },
      (_, n) => worlds[n % 2] && recordAct(worlds[n % 2] as (typeof worlds)[0], 'lab-1', fact(n)),
    ),
  )
  const milliseconds = performance.now() - begun
  const report = await verifyAudit(open.store, 'lab-1')
  expect(report).toMatchObject({ entries: 50 })
  expect(report.broken).toBeUndefined()
  expect(noted.size).toBe(50)
  const written = await open.store.audit.find({ where: { chain: 'lab-1' } })
  expect(new Set(written.map(({ subject }) => subject)).size).toBe(50)
  expect(milliseconds).toBeLessThan(20_000)
  await second.close()
})
