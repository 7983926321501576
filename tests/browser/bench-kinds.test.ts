import type { Browser, Page } from 'playwright-core'
import { INSTRUMENT_KINDS, type InstrumentKind } from '#contract/instrument-kind'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openBefore } from './before-tests'
import { type BenchSite, STAFF, startBenchSite } from './bench-site'
import { openPhone, press } from './phone'

let site: BenchSite
let browser: Browser
openBefore(startBenchSite, (opened) => {
  ;({ site, browser } = opened)
})

const seen = (page: Page, selector: string) => page.locator(selector).filter({ visible: true })
const fieldOf = (page: Page, place: number) => seen(page, `#reading-${place} input`)

/** The places of a sheet that take a number, with the reference of each. */
async function places(page: Page): Promise<readonly { readonly place: number; readonly reference: string }[]> {
  await seen(page, '[id^="reading-"] input').first().waitFor()
  const found: { place: number; reference: string }[] = []
  for (let place = 0; place < 30; place++) {
    if ((await fieldOf(page, place).count()) === 0) continue
    found.push({ place, reference: await seen(page, `#reading-${place}-reference input`).inputValue() })
  }
  return found
}

interface Measured {
  readonly outcome: string
  /** The plate of a scale: the unit that it shows, Max and e. */
  readonly plate?: readonly ['kg' | 'g', string, string]
  /** What is read at some references; elsewhere the reference itself. As a Chinese keyboard types it. */
  readonly reads?: Readonly<Record<string, string>>
  /** What the sheet says while it is typed. */
  readonly says?: string | RegExp
}

// Each at the very limit of its regulation, or where there is none to judge by.
const MEASURED: Readonly<Record<InstrumentKind, Measured>> = {
  'bp-auto': { outcome: '✓ 符合', reads: { '250': '２５４', '50': '46' } },
  'bp-aneroid': { outcome: '✓ 符合', reads: { '100': '103。75' } },
  'bp-mercury': { outcome: '✓ 符合', reads: { '0': '−1。5', '200': '203.75' } },
  'thermo-contact': { outcome: '— 只给数值，不作结论' },
  'thermo-ear': { outcome: '✓ 符合', reads: { '35.0': '35,2', '41.5': ' 41.7 ' } },
  'thermo-forehead': {
    outcome: '— 只给数值，不作结论',
    reads: { '37.0': '33.7' },
    says: '误差特别大，请再看一眼读数。',
  },
  'thermo-glass': { outcome: '✓ 符合', reads: { '36.0': '36.10', '40.0': '39.85' } },
  'scale-kitchen': { outcome: '— 仅供参考', plate: ['g', '5000', '1'] },
  'scale-body': { outcome: '— 仅供参考', plate: ['kg', '150', '0.1'] },
  'scale-dial': { outcome: '✓ 符合', plate: ['kg', '8', '0.02'], reads: { '8': '8.02' } },
  'scale-price': { outcome: '— 只给数值，不作结论', plate: ['kg', '30', '0.01'] },
}

async function openSheet(kind: InstrumentKind) {
  const { bookingId } = await site.bring(kind)
  await site.product.store.bookings.updateIf(bookingId, {}, { kind })
  site.product.clock.now = instantAt(site.bench.day, '09:05')
  const address = `${site.address}/#/pages/bench/sheet/index?bookingId=${bookingId}`
  return { bookingId, ...(await openPhone(browser, address, { width: 1280, identity: STAFF })) }
}

test.each(INSTRUMENT_KINDS)('the whole sheet of a %s', async (kind) => {
  const { outcome, plate, reads = {}, says } = MEASURED[kind]
  const { bookingId, page, context, faults } = await openSheet(kind)
  await page.getByText('外观', { exact: true }).filter({ visible: true }).first().waitFor()
  if (plate) {
    const [unit, max, e] = plate
    await press(page, 'radio', unit)
    await press(page, 'radio', 'III 级')
    await page.getByLabel(`最大称量 Max（${unit}）`).locator('input').fill(max)
    await page.getByLabel(`检定分度值 e（${unit}）`).locator('input').fill(e)
  }
  if (kind === 'bp-aneroid') await press(page, 'radio', '在里面')
  const asked = await places(page)
  for (const { place, reference } of asked) await fieldOf(page, place).fill(reads[reference] ?? reference)
  if (says) await page.getByText(says).filter({ visible: true }).first().waitFor()
  await page.getByText(outcome, { exact: true }).filter({ visible: true }).first().waitFor()
  await press(page, 'button', '完成，出结果单')
  if (says) await press(page, 'button', '都没有错，完成')
  await page
    .getByText(/^查验码/)
    .filter({ visible: true })
    .waitFor()
  const kept = await site.product.store.measurements.get(bookingId)
  expect(kept).toMatchObject({ kind, status: 'finished', settled: true })
  expect(kept?.rounds[0]?.findings).toHaveLength(asked.length + Number(kind === 'bp-aneroid'))
  expect(faults).toEqual([])
  await context.close()
})
