import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { exampleText } from '../organiser/campaign-text'
import { type Book, changedBook, type } from '../organiser/workbook/book-text'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { anybody, listen } from './listen'

let postgres: PostgresServer
let folder: string
beforeAll(async () => {
  postgres = await startPostgres(systemBinaries() ?? shippedBinaries())
  folder = mkdtempSync(path.join(tmpdir(), 'plant-'))
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

// Far ahead, so that the campaign is not over whenever the tests run.
const LATER = exampleText().replaceAll('2027-', '2097-')

/** `npm run plant` with a file of this text. */
function plant(
  url: string,
  text: string | Uint8Array,
  ...more: string[]
): Promise<{ code: number | null; said: string }> {
  const file = path.join(folder, typeof text === 'string' ? 'campaign.json' : 'campaign.xlsx')
  writeFileSync(file, text)
  const args = ['--import', 'tsx', 'config/plant-campaign.ts', file, ...more]
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: url } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((ended) => child.once('close', (code) => ended({ code, said })))
}

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}/

it('plants a file on a new database, and prints the first organiser’s code once', async () => {
  const url = await freshDatabase(postgres)
  const first = await plant(url, LATER)
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('2 个检测点，26 个时段') })
  const code = CODE.exec(first.said)?.[0] ?? 'none'
  const again = await plant(url, LATER)
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('没有改动') })
  expect(again.said).not.toMatch(CODE)
  const lost = await plant(url, LATER, '--invite')
  expect(CODE.exec(lost.said)?.[0] ?? code).not.toBe(code)

  const { store, close } = await openPostgres({ url })
  const server = await listen(store, { identify: anybody })
  const joined = await server.call('account.joinByInvitation', { code }, 'first-organiser')
  expect(joined.body).toMatchObject({ ok: true, value: { role: 'organiser', scopeId: 'wmd-2027' } })
  const seen = await server.call('organiser.overview', { campaignId: 'wmd-2027' }, 'first-organiser')
  expect(seen.body).toMatchObject({
    ok: true,
    value: {
      labs: [
        { staff: 0, booked: 0 },
        { staff: 0, booked: 0 },
      ],
    },
  })
  await server.close()
  await close()
})

it('names the mistakes of a file and plants nothing', async () => {
  const url = await freshDatabase(postgres)
  const { code, said } = await plant(
    url,
    LATER.replace('"09:00"', '"9点"').replace('"stepFree": true', '"stepFree": 1'),
  )
  expect(code).toBe(1)
  expect(said.trim().split('\n').sort()).toEqual([
    'labs[0].hours[0].from：时间应写成 09:00',
    'labs[0].stepFree：应写 true（是）或 false（否）',
  ])
  const { store, close } = await openPostgres({ url })
  expect(await store.labs.find({ where: {} })).toEqual([])
  await close()
})

it('says how it is used when the file or the database is missing', async () => {
  const { code, said } = await plant('', LATER)
  expect(code).toBe(1)
  expect(said).toContain('DATABASE_URL=postgres://')
})

it('plants a workbook, with a code for everybody whom it names; its mistakes are told by their cells', async () => {
  const url = await freshDatabase(postgres)
  const later = (book: Book) => {
    for (const row of book.活动?.rows ?? []) {
      const [, cell] = row
      if (typeof cell === 'object') row[1] = { moment: cell.moment.replace('2027', '2060') }
      if (typeof cell === 'string') row[1] = cell.replaceAll('2027', '2060')
    }
  }
  const wrong = changedBook((book) => {
    later(book)
    type('检测点', 'K3', '全天')(book)
  })
  expect(await plant(url, wrong)).toEqual({
    code: 1,
    said: '“检测点”表 K3 开放时间：看不懂“全天”。例如 9:00-11:30、13:30-16:00，或 上午9点到11点半\n',
  })
  const first = await plant(url, changedBook(later))
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('2 个检测点，26 个时段') })
  expect(first.said.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(3)
  const again = await plant(url, changedBook(later))
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('没有改动') })
  expect(again.said).not.toMatch(CODE)
})
