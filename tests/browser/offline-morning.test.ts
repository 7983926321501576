import type { Browser, Page } from 'playwright-core'
import { keepSheet, readSheet } from '#contract/measurement'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { until } from '../runtimes/built-server'
import { openBefore } from './before-tests'
import { type BenchSite, COLLEAGUE, READINGS, STAFF, startBenchSite } from './bench-site'
import { keyboardOf } from './keys'
import { openPhone, press } from './phone'

let site: BenchSite
let browser: Browser
openBefore(startBenchSite, (opened) => {
  ;({ site, browser } = opened)
})

const said = (page: Page, words: string | RegExp, timeout = 10_000) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout })

/** The board of the morning on a PC; `cut` and `mend` are the network. */
async function openMorning() {
  site.product.clock.now = instantAt(site.bench.day, '09:05')
  const labId = site.bench.lab._id
  const pc = await openPhone(browser, `${site.address}/#/pages/desk/board/index?labId=${labId}`, {
    width: 1280,
    identity: STAFF,
  })
  await said(pc.page, '待到 ')
  return { ...pc, cut: () => pc.context.setOffline(true), mend: () => pc.context.setOffline(false) }
}

/** Waits until all that is loaded of the program is on the device, the sheet among it, and what is measured today. */
async function isKept(page: Page) {
  const missing = () =>
    page.evaluate(async () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      const program = loaded.filter((one) => /^\/(js|css)\//.test(one))
      const cache = await caches.open('desk')
      const kept = await Promise.all(['/', ...program].map((one) => cache.match(one)))
      const sheet = program.some((one) => /bench_sheet.*\.js$/.test(one))
      return kept.filter((one) => !one).length + Number(!sheet) + Number(!localStorage.getItem('bench-day'))
    })
  await until(async () => (await missing()) === 0)
}

/** What a colleague with signal keeps on the same sheet. */
async function colleagueKeeps(bookingId: string, indication: string) {
  const { sheet, rev } = await site.product.get(readSheet, { bookingId }, COLLEAGUE)
  const readings = sheet.readings.map((one, n) => (n === 0 ? { ...one, indication } : one))
  await site.product.get(keepSheet, { bookingId, rev, sheet: { ...sheet, readings } }, COLLEAGUE)
}

const field = (page: Page, place: number) => page.locator(`#reading-${place} input`).filter({ visible: true })
const board = (page: Page) =>
  page.goto(`${site.address}/#/pages/desk/board/index?labId=${site.bench.lab._id}`).then(() => said(page, '待到 '))

test('the network is cut in the middle of a morning: who came and what was read is on the server once when it is back', async () => {
  const [first, second, third] = [await site.expect('HEM-1'), await site.expect('HEM-2'), await site.bring('HEM-3')]
  const { page, context, faults, cut, mend } = await openMorning()
  const keys = keyboardOf(page)
  await isKept(page)
  await cut()

  // One comes and is measured to the end, and waits for its result.
  await keys.type(first.code)
  await keys.press('Enter')
  await page.locator('#measure-arrival [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#reading-0 input:focus').waitFor()
  await keys.type(READINGS.join(' '))
  await press(page, 'button', /^完成/)
  await said(page, '记下了，等联网出结果')
  expect(await site.product.store.measurements.get(first.bookingId)).toBeUndefined()

  // The next one is begun, and the PC is started again in the middle of it.
  await board(page)
  await keys.type(second.code)
  await keys.press('Enter')
  await page.locator('#measure-arrival [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#reading-0 input:focus').waitFor()
  await keys.type(READINGS.slice(0, 3).join(' '))
  await page.reload()
  await field(page, 2).waitFor()
  expect(await field(page, 2).inputValue()).toBe('151')

  // On a third a colleague with signal reads something else.
  await page.goto(`${site.address}/#/pages/bench/sheet/index?bookingId=${third.bookingId}`)
  await field(page, 0).fill('57')
  await said(page, '没有信号，读数记在这台设备上')
  await colleagueKeeps(third.bookingId, '53')
  const measuredBy = site.product.clock.now + MINUTE
  site.product.clock.now += 20 * MINUTE

  await board(page)
  await said(page, /等着补上的有 5 条/)
  await said(page, new RegExp(`${first.code.slice(4)} 电子血压计的读数.*等着出结果`))
  await mend()
  // It looks every five seconds, and then five acts are sent one after the other.
  await said(page, /的读数.*：和同事填的有 1 处不一样/, 30_000)
  await said(page, '可取 1')

  const statuses = await Promise.all([first, second].map(({ bookingId }) => site.product.store.bookings.get(bookingId)))
  for (const booking of statuses)
    expect(booking?.history.filter(({ status, begun }) => status === 'arrived' && !begun)).toHaveLength(1)
  const finished = await site.product.store.measurements.get(first.bookingId)
  expect(finished).toMatchObject({ status: 'finished', outcome: 'conforms', rounds: [{}], heard: [{}] })
  // Judged as of when it was measured, twenty minutes before the server heard of it.
  expect(finished?.finishedAt).toBeLessThanOrEqual(measuredBy)
  expect(await site.product.store.measurements.get(second.bookingId)).toMatchObject({
    status: 'open',
    heard: [{}],
    sheet: {
      readings: [
        { indication: '50.5' },
        { indication: '101' },
        { indication: '151' },
        ...READINGS.slice(3).map(() => ({ indication: '' })),
      ],
    },
  })

  // A person settles what both have read, and nothing is left on the device.
  await press(page, 'button', '打开')
  await press(page, 'button', /^我的：示值 57/)
  await said(page, '✓ 已保存')
  expect(await site.product.store.measurements.get(third.bookingId)).toMatchObject({
    sheet: { readings: [{ indication: '57' }, ...READINGS.slice(1).map(() => ({}))] },
  })
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('bench-draft')))
  expect(left).toEqual([])
  const expected = /ERR_INTERNET_DISCONNECTED|status of 409/
  expect(faults.filter((fault) => !expected.test(fault))).toEqual([])
  await context.close()
}, 90_000)
