import { inflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { finishSheet, readSheet } from '#contract/measurement'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openBefore } from './before-tests'
import { type BenchSite, READINGS, STAFF, startBenchSite } from './bench-site'
import { openPhone, press } from './phone'

let site: BenchSite
let browser: Browser
const codes: string[] = []
openBefore(startBenchSite, async (opened) => {
  ;({ site, browser } = opened)
  for (const model of ['HEM-1', 'HEM-2', 'HEM-3']) codes.push(await measured(model))
})

const STANDARD = { name: '数字压力计', certificate: '2027-0001', validTo: '2028-01-01' }

/** The code of the slip of an instrument that was brought and measured, with a line in every place of the sheet. */
async function measured(model: string): Promise<string> {
  const { bookingId } = await site.bring(model)
  site.product.clock.now = Math.max(site.product.clock.now, instantAt(site.bench.day, '09:05'))
  const { sheet } = await site.product.get(readSheet, { bookingId }, STAFF)
  const full = {
    ...sheet,
    ...{ serial: '20270520001', madeYear: 2024, roomCelsius: '22.5', humidity: '48', appearance: 'sound' as const },
    ...{ standards: [STANDARD, STANDARD], remark: '袖带有些旧了，请按说明书更换；其余一切正常。' },
    readings: sheet.readings.map((one, n) => ({ ...one, indication: READINGS[n] ?? '' })),
  }
  const { slip } = await site.product.get(finishSheet, { bookingId, rev: 0, sheet: full }, STAFF)
  return slip?.code ?? ''
}

/** The slips of the day before the printer. */
async function openSlips() {
  const labId = site.bench.lab._id
  const pc = await openPhone(browser, `${site.address}/#/pages/bench/slips/index?labId=${labId}`, {
    width: 1280,
    identity: STAFF,
  })
  await pc.page.getByText(`查验码 ${codes[2]}`).waitFor()
  return pc
}

/** Pages of a printed file: how large each is, in points, and how much is drawn on it. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  const boxes = [...text.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)]
  return {
    sizes: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
    drawn: [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
      .map(([, stream = '']) => inflated(stream))
      .filter((content) => /\bTf\b/.test(content))
      .map((content) => content.match(/T[jJ]\b/g)?.length ?? 0),
  }
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

const A5 = [420, 595]
const A4 = [595, 842]

test.each([
  { size: 'A5', pick: 'A5', points: A5 },
  { size: 'A4', pick: 'A4，字大一些', points: A4 },
])(
  'the slips of a day are printed on $size, one on each page and none cut in two',
  async ({ pick, points }) => {
    const { page, faults, context } = await openSlips()
    await press(page, 'radio', pick)
    const paper = await printed(page)
    expect(paper.sizes).toHaveLength(3)
    for (const size of paper.sizes)
      for (const [n, side] of size.entries()) expect(Math.abs(side - (points[n] ?? 0))).toBeLessThan(2)
    // They are alike but for their make and code, so as much is written on each page.
    expect(paper.drawn).toHaveLength(3)
    expect(Math.max(...paper.drawn) - Math.min(...paper.drawn)).toBeLessThan(8)

    await page.emulateMedia({ media: 'print' })
    const words = await page
      .locator('body')
      .allInnerTexts()
      .then((texts) => texts.join(' '))
    for (const reading of READINGS) expect(words.split(reading).length).toBeGreaterThan(3)
    for (const code of codes) expect(words).toContain(`查验码 ${code}`)
    for (const said of ['±4', 'JJG 692-2010', '（不作为检定证书）', '符合', '数字压力计']) expect(words).toContain(said)
    expect(words).not.toContain('字大一些')
    expect(faults).toEqual([])
    await context.close()
  },
  60_000,
)

test('a printer that takes A4 is remembered, and one slip is one page', async () => {
  const { page, context } = await openSlips()
  await press(page, 'radio', 'A4，字大一些')
  await page.reload()
  await page.getByText(`查验码 ${codes[0]}`).waitFor()
  const [first] = await site.product.store.measurements.find({ where: { labId: site.bench.lab._id }, limit: 1 })
  await page.goto(`${site.address}/#/pages/bench/slips/index?labId=${site.bench.lab._id}&bookingId=${first?._id}`)
  await page.getByText('（不作为检定证书）').filter({ visible: true }).first().waitFor()
  const paper = await printed(page)
  expect(paper.sizes.map(([, height]) => height)).toEqual([842])
  await context.close()
}, 60_000)
