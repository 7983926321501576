import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { hashOfEntries, openDraw } from '../../cloudfunctions/features/draw/draw'
import { afterForfeits, firstWinners } from '../../cloudfunctions/features/draw/winners'
import { fingerprint } from '../../cloudfunctions/kernel/sealing'
import { numbersOf, seededShuffle } from '../../cloudfunctions/kernel/seeded-shuffle'
import type { DrawDoc } from '../../cloudfunctions/store/draw-documents'
import { sampleCampaign } from '../booking/samples'
import { PLAN } from './plant-draw'

const ROOT = path.join(__dirname, '../..')
const SCRIPT = path.join(ROOT, 'config/draw/verify-draw.mjs')

/** Of the square, for so many degrees of freedom, at one in a million (Wilson and Hilferty). */
const bound = (freedom: number) => freedom * (1 - 2 / (9 * freedom) + 4.75 * Math.sqrt(2 / (9 * freedom))) ** 3
const square = (counts: readonly number[], expected: number) =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

describe('the order', () => {
  const PEOPLE = 37
  const DRAWS = 20_000
  const codes = Array.from({ length: PEOPLE }, (_, n) => n)

  it('prefers nobody: χ² within its bound over 20 000 draws, at the first place, the third, and for pairs', () => {
    const first = codes.map(() => 0)
    const third = codes.map(() => 0)
    const pairs = Array.from({ length: PEOPLE * PEOPLE }, () => 0)
    for (let n = 0; n < DRAWS; n++) {
      const [one = 0, two = 0, three = 0] = seededShuffle(codes, `draw ${n}`, 3)
      first[one] = (first[one] ?? 0) + 1
      third[three] = (third[three] ?? 0) + 1
      pairs[one * PEOPLE + two] = (pairs[one * PEOPLE + two] ?? 0) + 1
    }
    expect(square(first, DRAWS / PEOPLE)).toBeLessThan(bound(PEOPLE - 1))
    expect(square(third, DRAWS / PEOPLE)).toBeLessThan(bound(PEOPLE - 1))
    const unlike = pairs.filter((_, at) => Math.floor(at / PEOPLE) !== at % PEOPLE)
    expect(square(unlike, DRAWS / unlike.length)).toBeLessThan(bound(unlike.length - 1))
  })

  it('passes over the words that would prefer small numbers', () => {
    // Three quarters of 2^32 and a bit: the remainder alone would give the lower third twice as often.
    const below = numbersOf('rejection')
    const most = 3 * 2 ** 30
    const counts = [0, 0, 0]
    for (let n = 0; n < 9_000; n++) {
      const third = Math.floor(below(most) / 2 ** 30)
      counts[third] = (counts[third] ?? 0) + 1
    }
    expect(square(counts, 3_000)).toBeLessThan(bound(2))
  })

  it('of a longer beginning starts with the shorter one, and takes nobody twice', () => {
    const ten = seededShuffle(codes, 'seed', 10)
    expect(seededShuffle(codes, 'seed', 25).slice(0, 10)).toEqual(ten)
    expect([...seededShuffle(codes, 'seed', 99)].sort((a, b) => a - b)).toEqual(codes)
    expect(seededShuffle(codes, 'seed2', 10)).not.toEqual(ten)
  })
})

/** What the page hands out of a draw that is over. */
function published(draw: DrawDoc, entries: readonly string[]) {
  const { algorithm, entriesHash, secret, commitment, number, plan, winners } = draw
  return { algorithm, entries, entriesHash, secret, commitment, number, prizes: plan.prizes, winners }
}

/** A draw of its own for every number, some of them with prizes drawn again. */
function drawOf(n: number) {
  const below = numbersOf(`sample ${n}`)
  const entries = Array.from({ length: 1 + below(60) }, (_, at) => fingerprint(`${n} ${at}`).slice(0, 12)).sort()
  const secret = fingerprint(`secret ${n}`)
  const plan = {
    ...PLAN,
    prizes: [
      { name: '甲', count: 1 + below(3), yuan: 9 },
      { name: '乙', count: 1 + below(5), yuan: 1 },
    ],
  }
  const sealed: DrawDoc = {
    ...openDraw({ ...sampleCampaign('may', 0, '2027-05-20'), draw: plan }),
    ...{ status: 'drawn', secret, commitment: fingerprint(secret), number: `${below(99)} ${below(99)}` },
    ...{ entries: entries.length, entriesHash: hashOfEntries(entries) },
  }
  const drawn = { ...sealed, winners: firstWinners(sealed, entries, 0) }
  const until = drawn.winners[0]?.until ?? 0
  const whole = n % 2 === 0 ? { ...drawn, winners: afterForfeits(drawn, entries, until) } : drawn
  return published(whole, entries)
}

describe('the script that anybody can run', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'draw-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('stands alone in 60 lines at most, and is what the page hands out', async () => {
    const text = await readFile(SCRIPT, 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
    expect([...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['node:crypto', 'node:fs'])
    const { VERIFY_SCRIPT } = await import('../../src/pages/quiz/draw/verify-script')
    expect(VERIFY_SCRIPT).toBe(text)
  })

  it('agrees on 1 000 draws, and finds every figure that was changed', () => {
    // One process reads them all: 1 000 processes would take minutes.
    const all = path.join(folder, 'all.json')
    const runner = path.join(folder, 'all.mjs')
    const draws = Array.from({ length: 1_000 }, (_, n) => drawOf(n))
    const changed = ['entriesHash', 'secret', 'commitment', 'number', 'algorithm'].map((field) => ({
      ...drawOf(7),
      [field]: `${drawOf(7)[field as 'number']}0`,
    }))
    const { winners, entries } = drawOf(7)
    const swapped = { ...drawOf(7), winners: [...winners].reverse() }
    const longer = { ...drawOf(7), entries: [...entries, 'zzzzzzzzzzzz'] }
    writeFileSync(all, JSON.stringify([...draws, ...changed, swapped, longer]))
    writeFileSync(
      runner,
      `import { readFileSync, writeFileSync } from 'node:fs'
       const told = []
       console.log = () => {}
       for (const [n, draw] of JSON.parse(readFileSync(${JSON.stringify(all)}, 'utf8')).entries()) {
         writeFileSync(process.argv[2] = ${JSON.stringify(path.join(folder, 'one.json'))}, JSON.stringify(draw))
         process.exitCode = 9
         await import(${JSON.stringify(SCRIPT)} + '?' + n)
         told.push(process.exitCode)
       }
       process.exitCode = 0
       process.stdout.write(JSON.stringify(told))`,
    )
    const told = JSON.parse(execFileSync('node', [runner], { encoding: 'utf8' })) as number[]
    expect(told.slice(0, 1_000).filter((code) => code !== 0)).toEqual([])
    expect(told.slice(1_000)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })
})
