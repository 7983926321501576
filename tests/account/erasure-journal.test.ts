import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openErasureJournal, readErasureJournals } from '../../cloudfunctions/server/erasure-journal'
import { keptPhoneKeys } from '../../cloudfunctions/server/kept-phone-keys'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string) => path.join(folder, name)
const posix = process.platform === 'win32' ? it.skip : it

it('keeps every erasure, from several hosts, the latest of each person', async () => {
  const [one, two] = [await openErasureJournal(file('one')), await openErasureJournal(file('two'))]
  await Promise.all(Array.from({ length: 50 }, (_, n) => one.append({ personId: `p-${n}`, at: n + 1 })))
  await two.append({ personId: 'p-3', at: 100 })
  const { erasures, unreadable } = await readErasureJournals([file('one'), file('two')])
  expect([erasures.length, unreadable]).toEqual([50, 0])
  expect(erasures.find(({ personId }) => personId === 'p-3')).toEqual({ personId: 'p-3', at: 100 })
})

it('a line that a power cut has torn costs that line and no other', async () => {
  const journal = await openErasureJournal(file('one'))
  await journal.append({ personId: 'p-1', at: 1 })
  appendFileSync(file('one'), '{"personId":"p-2","a')
  await journal.append({ personId: 'p-3', at: 3 })
  appendFileSync(file('one'), 'null\n{"personId":"","at":1}\n{"personId":"p-4","at":"x"}\n')
  const { erasures, unreadable } = await readErasureJournals([file('one')])
  expect(erasures.map(({ personId }) => personId)).toEqual(['p-1', 'p-3'])
  expect(unreadable).toBe(4)
})

it('a path that cannot be written shows at start', async () => {
  await expect(openErasureJournal(path.join(folder, 'nowhere', 'journal'))).rejects.toThrow(/ENOENT/)
})

posix('is for nobody else to read, and so are the demo’s keys', async () => {
  await openErasureJournal(file('one'))
  await keptPhoneKeys(folder)
  for (const name of ['one', 'phone-keys.json']) expect(statSync(file(name)).mode & 0o777).toBe(0o600)
})

it('the demo’s keys are made once', async () => {
  const [first, again] = [await keptPhoneKeys(folder), await keptPhoneKeys(folder)]
  expect(again).toEqual(first)
  expect(readFileSync(file('phone-keys.json'), 'utf8')).toContain('demo1:')
})
