import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { whoAmI } from '#contract/account'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { ask } from './ask-server'
import { openBefore } from './before-tests'
import { controls, openPhone, press } from './phone'

const ORGANISER = 'demo-organiser'

let site: DemoSite
let browser: Browser
let folder: string
openBefore(startSite, async (opened) => {
  ;({ site, browser } = opened)
  folder = await mkdtemp(path.join(tmpdir(), 'workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Presses a button that brings a file, and keeps it. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', button)])
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

async function choose(page: Page, button: string | RegExp, file: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), controls(page, 'button', button).click()])
  await chooser.setFiles(file)
}

/** The same workbook after somebody has replaced a text in it. */
async function retyped(file: string, name: string, from: string, to: string): Promise<string> {
  const parts = unzipSync(await readFile(file))
  const sheets = Object.entries(parts).map(([part, bytes]) => [part, strToU8(strFromU8(bytes).replaceAll(from, to))])
  const changed = path.join(folder, name)
  writeFileSync(changed, zipSync(Object.fromEntries(sheets)))
  return changed
}

test('an organiser downloads the campaign, mends what is wrong, sees what changes, and imports it', async () => {
  const { campaigns } = await ask(site.address, ORGANISER, whoAmI, {})
  const { campaignId = '', title = '' } = campaigns[0] ?? {}
  const { page, faults } = await openPhone(browser, site.address, { identity: ORGANISER, width: 1280 })
  await page.goto(`${site.address}/#/pages/organiser/overview/index?campaignId=${campaignId}`)

  expect(path.basename(await downloaded(page, '下载预约统计（XLSX）'))).toMatch(/预约统计 .*\.xlsx$/)
  await press(page, 'link', /^活动表格/)
  const file = await downloaded(page, '下载表格')

  await choose(page, '选择文件（.xlsx）', file)
  // Nothing changes; the demo's labs have nobody yet who is in charge.
  await page.getByText(`和“${title}”现在的内容一样`).waitFor()
  expect(await controls(page, 'button', '只生成邀请码').count()).toBe(1)
  await page.getByText(/^导入后生成 \d+ 个/).waitFor()
  await page.getByText(/ → /).first().waitFor({ state: 'detached' })

  await choose(page, '换一个文件', await retyped(file, 'wrong.xlsx', '活动开始', '活动什么时候'))
  await page.getByText('有 1 处要改').waitFor()
  await page.getByText(/^没有填。写日期和时间/).waitFor()
  expect(await controls(page, 'button', /确认/).count()).toBe(0)

  await choose(page, '换一个文件', await retyped(file, 'renamed.xlsx', title, '表格里的新名称'))
  await page.getByText(`名称：${title} → 表格里的新名称`).waitFor()
  await press(page, 'button', '确认这些变化')
  await page.getByText('“表格里的新名称”已经更新').waitFor()
  await page
    .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    .first()
    .waitFor()
  expect((await ask(site.address, ORGANISER, whoAmI, {})).campaigns[0]?.title).toBe('表格里的新名称')
  expect(faults).toEqual([])
}, 90_000)
