import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { readVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { parseTicketKeys } from '../../cloudfunctions/features/booking/ticket-keys'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { employ, plantDesk } from '../desk/plant-desk'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { openBrowser, openPhone, press } from './phone'
import { ticketFilm } from './ticket-film'

const STAFF = 'demo-staff-baoshan'
const ticketKeys = parseTicketKeys(`1:${randomBytes(32).toString('base64')}`).keys

let site: ProductSite
let product: ProductSite['product']
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'camera-'))
  site = await startProductSite({ ticketKeys })
  product = site.product
}, 60_000)
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A lab on its morning, with two confirmed visits and their signed tickets. */
async function plantMorning() {
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
  await employ(product, desk.lab._id, STAFF)
  const visits = [await desk.visit(desk.slot, 'bp-auto'), await desk.visit(desk.slot, 'bp-auto')]
  for (const { ids } of visits) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  const tickets: string[] = []
  for (const { visitId, resident } of visits) tickets.push((await product.get(readVisit, { visitId }, resident)).ticket)
  product.clock.now = instantAt(desk.day, '08:50')
  const states = () =>
    Promise.all(visits.map(async ({ ids }) => (await product.store.bookings.get(ids[0] ?? ''))?.status))
  return { ...desk, visits, tickets, states }
}

async function openBoard(browser: Browser, labId: string, allowed: boolean) {
  const pc = await openPhone(browser, `${site.address}/#/pages/me/index`, { width: 1280, identity: STAFF })
  if (allowed) await pc.context.grantPermissions(['camera'], { origin: site.address })
  const fetched: string[] = []
  pc.page.on('request', (request) => fetched.push(request.url()))
  await pc.page.goto(`${site.address}/#/pages/desk/board/index?labId=${labId}`)
  await pc.page.getByText('待到 ').first().waitFor()
  return { ...pc, fetched }
}

const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const cameIn = ({ code }: { code: string }) => `✓ ${code.slice(0, 4)} ${code.slice(4)} 到了`

test('two tickets that are held up to the camera one after the other are checked in, each once', async () => {
  const { lab, visits, tickets, states } = await plantMorning()
  const film = path.join(folder, 'tickets.y4m')
  const [first = '', second = ''] = tickets
  expect(first).toMatch(/^\d{227}$/)
  const scenes = [
    { text: '', seconds: 1 },
    { text: first, seconds: 3 },
    { text: '', seconds: 1 },
    { text: second, seconds: 3 },
  ]
  writeFileSync(film, ticketFilm(scenes))
  const browser = await openBrowser(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`])
  try {
    const { page, fetched, faults } = await openBoard(browser, lab._id, true)
    const readers = () => fetched.filter((url) => /jsqr/i.test(url))
    expect(readers()).toEqual([])
    await press(page, 'button', '用摄像头扫码')
    for (const visit of visits) await said(page, cameIn(visit))
    expect(await states()).toEqual(['arrived', 'arrived'])
    for (const { ids } of visits) {
      const { history = [] } = (await product.store.bookings.get(ids[0] ?? '')) ?? {}
      expect(history.filter(({ status }) => status === 'arrived')).toHaveLength(1)
    }
    // Whether the browser has a reader of its own or ours was fetched, the picture stops with the button.
    await press(page, 'button', '关闭摄像头')
    await page.locator('#counter-camera video').waitFor({ state: 'hidden' })
    const isLive = () =>
      page.evaluate(() => Boolean(document.querySelector<HTMLVideoElement>('#counter-camera video')?.srcObject))
    expect(await isLive()).toBe(false)
    expect(faults.filter((fault) => !/status of 409/.test(fault))).toEqual([])
  } finally {
    await browser.close()
  }
}, 90_000)

test('where the browser reads codes itself, no reader is fetched', async () => {
  const { lab, visits, tickets } = await plantMorning()
  const film = path.join(folder, 'empty.y4m')
  writeFileSync(film, ticketFilm([{ text: '', seconds: 2 }]))
  const browser = await openBrowser(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`])
  try {
    const { page, context, fetched } = await openBoard(browser, lab._id, true)
    // As Chrome has it on Android, macOS and ChromeOS; the one on Linux has none.
    await context.addInitScript((rawValue) => {
      const detect = async (video: HTMLVideoElement) => (video.videoWidth > 0 ? [{ rawValue }] : [])
      const BarcodeDetector = Object.assign(
        function detector() {
          return { detect }
        },
        { getSupportedFormats: async () => ['qr_code'] },
      )
      Object.assign(window, { BarcodeDetector })
    }, tickets[0] ?? '')
    await page.reload()
    await page.getByText('待到 ').first().waitFor()
    await press(page, 'button', '用摄像头扫码')
    await said(page, cameIn(visits[0] ?? { code: '' }))
    expect(fetched.filter((url) => /jsqr/i.test(url))).toEqual([])
  } finally {
    await browser.close()
  }
}, 60_000)

test.each([
  ['that is not allowed', ['--use-fake-device-for-media-stream'], false, '浏览器没有让用摄像头'],
  ['that is not there', [], true, '没有找到摄像头'],
] as const)(
  'a camera %s is said plainly, and typing goes on',
  async (_, flags, allowed, words) => {
    const { lab, visits, states } = await plantMorning()
    const browser = await openBrowser(flags)
    try {
      const { page } = await openBoard(browser, lab._id, allowed)
      await press(page, 'button', '用摄像头扫码')
      await said(page, words)
      await said(page, /扫码枪和输入号码照常能用/)
      const [first = { code: '' }] = visits
      await page.locator('#counter-box input').focus()
      await page.keyboard.type(first.code)
      await page.keyboard.press('Enter')
      await said(page, cameIn(first))
      expect(await states()).toEqual(['arrived', 'confirmed'])
    } finally {
      await browser.close()
    }
  },
  60_000,
)
