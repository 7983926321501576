import { finishSheet, keepSheet, readSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { newCode, personOf } from '../account/open-sign-in'
import { employ } from '../desk/plant-desk'
import { type PlantedBench, plantBench } from '../measurement/plant-bench'
import { plate, reading, sampleSheet } from '../measurement/sample-sheet'
import { until } from '../runtimes/built-server'
import { type SiteWithSignIn, startSiteWithSignIn } from '../runtimes/site-with-sign-in'
import { BUILT, BUILT_IN } from './built-app'
import { closeMiniApps, launchMiniApp } from './harness/launch'

let site: SiteWithSignIn
let bench: PlantedBench
beforeAll(async () => {
  site = await startSiteWithSignIn()
  bench = await plantBench(site.product)
  await employ(site.product, bench.lab._id, personOf('obench'), 'admin')
}, 60_000)
afterEach(closeMiniApps)
afterAll(() => site.stop())

/** The sheet of an instrument on a technician's phone. */
async function openSheet(bookingId: string, shows = /^读数（/) {
  const app = await launchMiniApp(BUILT, {
    page: 'pages/bench/sheet/index',
    query: { bookingId },
    origins: { [BUILT_IN]: site.address },
    answers: { login: () => ({ code: newCode('obench') }) },
  })
  await app.appears({ text: shows })
  return app
}
type App = Awaited<ReturnType<typeof openSheet>>

/** The keyboard that WeChat brings up for a field: `digit` has digits and a point, and no minus. */
const keyboard = (app: App, label: string) => app.find({ tag: 'input', label }).attributes.type

test('a keyboard with a minus comes up for what may lie below zero, and the one of digits for the rest', async () => {
  const mercury = await bench.arrived('bp-mercury')
  const app = await openSheet(mercury.bookingId)
  expect(keyboard(app, '零位误差 示值')).toBe('text')
  expect(keyboard(app, '150 升 示值')).toBe('digit')
  await app.type({ tag: 'input', label: '零位误差 示值' }, '－1。5')
  // Full-width signs are those of a Chinese keyboard; the limit of the zero is −1.5 mmHg and belongs to it.
  await until(async () => {
    const { sheet } = await site.product.get(readSheet, { bookingId: mercury.bookingId }, bench.staff)
    return sheet.readings[0]?.indication === '-1.5'
  })
  expect(app.text()).toContain('✓ −1.5')
  expect(app.faults).toEqual([])
})

test('a scale that rests below its zero can be written down on a phone', async () => {
  const { bookingId } = await bench.arrived('scale-body')
  const readings = [reading('0', ''), reading('50', '')]
  const sheet: Sheet = sampleSheet({ unit: 'kg', scale: plate('III', '150', '0.1'), readings })
  await site.product.get(keepSheet, { bookingId, rev: 0, sheet }, bench.staff)
  const app = await openSheet(bookingId)
  expect(keyboard(app, '0 示值')).toBe('text')
  expect(keyboard(app, '50 示值')).toBe('digit')
})

test('without signal a review is not done, and says that it needs the server', async () => {
  const { bookingId } = await bench.arrived()
  await site.product.get(finishSheet, { bookingId, rev: 0, sheet: sampleSheet() }, bench.staff)
  const app = await openSheet(bookingId, /^查验码/)
  app.network = 'off'
  await app.tap({ role: 'button', text: '我来复核' })
  await app.appears({ text: '复核和再判要对着服务器上的结果，请等有信号再点。' })
  expect((await site.product.store.measurements.get(bookingId))?.reviewedBy).toBe('')
  app.network = 'on'
  await app.tap({ role: 'button', text: '我来复核' })
  await app.appears({ text: /已复核/ })
  expect((await site.product.store.measurements.get(bookingId))?.reviewedBy).not.toBe('')
  expect(app.faults).toEqual([])
})
