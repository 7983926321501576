import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../config/find-browser'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('没有找到 Chromium、Chrome 或 Edge：请安装一个，或用 BROWSER_PATH 指明位置。')
  return chromium.launch({ executablePath, args: [...ARGS, ...more] })
}

export interface Phone {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page reported as broken: script errors and failed requests other than those that a test asked for. */
  readonly faults: string[]
}

interface Look {
  readonly width?: number
  readonly elder?: boolean
  /** A demo identity; without it the phone is a newcomer's. */
  readonly identity?: string
}

/** A phone of its own with the product open at its home page. */
export async function openPhone(browser: Browser, address: string, look: Look = {}): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: look.width ?? 375, height: 812 }, locale: 'zh-CN' })
  // As Taro keeps things on H5: one JSON value under `data`.
  const kept = {
    ...(look.identity ? { 'demo-identity': look.identity } : {}),
    ...(look.elder ? { elder: true } : {}),
  }
  await context.addInitScript((entries) => {
    for (const [key, data] of entries)
      if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify({ data }))
  }, Object.entries(kept))
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(address)
  return { page, context, faults }
}

type Control = 'button' | 'link' | 'radio' | 'checkbox'

/** Controls of the page on top: those below it stay in the document, out of sight. */
export const controls = (page: Page, role: Control, name?: string | RegExp) =>
  page.getByRole(role, name === undefined ? {} : { name }).filter({ visible: true })

/** Goes to another tab; done when its page is the one on top. */
export async function goToTab(page: Page, name: string, path: string) {
  await press(page, 'link', name)
  // The address changes before the page is there: until then the one below is still on top.
  await page.locator(`.taro_page[id^="/${path}"]`).filter({ visible: true }).first().waitFor()
}

export const press = (page: Page, role: Control, name: string | RegExp) => controls(page, role, name).first().click()
