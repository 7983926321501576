import type { Browser, Page } from 'playwright-core'
import { finishSheet, readSheet } from '#contract/measurement'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { openBefore } from './before-tests'
import { type BenchSite, READINGS, STAFF, startBenchSite } from './bench-site'
import { pdfPages } from './pdf-pages'
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
  site.product.clock.now = Math.max(site.product.clock.now + MINUTE, instantAt(site.bench.day, '09:05'))
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
async function openSlips(elder = false) {
  const labId = site.bench.lab._id
  const pc = await openPhone(browser, `${site.address}/#/pages/bench/slips/index?labId=${labId}`, {
    width: 1280,
    identity: STAFF,
    elder,
  })
  await pc.page.getByText(`查验码 ${codes[2]}`).waitFor()
  return pc
}

/** What the printer gets, at the size of paper that the page asks for. */
const printed = async (page: Page) => pdfPages(await page.pdf({ preferCSSPageSize: true }))

/** What each slip says besides its readings and its code. */
const SAID = ['±4', 'JJG 692-2010', '不作为检定证书', '符合', '数字压力计']

const A5 = { width: 420, height: 595 }
const A4 = { width: 595, height: 842 }

test.each([
  { size: 'A5', pick: 'A5', points: A5, elder: false },
  { size: 'A4', pick: 'A4，字大一些', points: A4, elder: false },
  { size: 'A5 in the elder version', pick: 'A5', points: A5, elder: true },
])(
  'the slips of a day are printed on $size, one on each page and none cut in two',
  async ({ pick, points, elder }) => {
    const { page, faults, context } = await openSlips(elder)
    await press(page, 'radio', pick)
    const paper = await printed(page)
    expect(paper).toHaveLength(3)
    for (const [n, { width, height, words }] of paper.entries()) {
      expect(Math.abs(width - points.width)).toBeLessThan(2)
      expect(Math.abs(height - points.height)).toBeLessThan(2)
      expect(codes.filter((code) => words.includes(code))).toEqual([codes[n]])
      for (const said of [...READINGS, ...SAID]) expect(words).toContain(said)
      expect(words).not.toContain('字大一些')
    }
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
  expect(paper.map(({ height }) => Math.round(height))).toEqual([A4.height])
  await context.close()
}, 60_000)
