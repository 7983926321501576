import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { ask } from './ask-server'
import { openBefore } from './before-tests'
import { openPhone, press } from './phone'

const RESIDENT = 'demo-resident-1'
const PNG = '89504e470d0a1a0a'

let site: DemoSite
let browser: Browser
openBefore(startSite, (opened) => {
  ;({ site, browser } = opened)
})

test('a certificate is drawn with the name on it, the name is sent nowhere, and anybody can look the code up', async () => {
  const { attemptId } = await ask(site.address, RESIDENT, startAttempt, {})
  await ask(site.address, RESIDENT, submitAttempt, { attemptId })
  const { page, context, faults } = await openPhone(browser, site.address, { identity: RESIDENT })
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto(`${site.address}/#/pages/quiz/paper/result/index?attemptId=${attemptId}`)
  await press(page, 'link', /做一张证书/)
  const plain = await saved()
  await page.getByLabel('写上名字（可以不写）').locator('input').or(page.locator('input:visible')).first().fill('某某')
  const named = await saved()
  expect(plain.subarray(0, 8).toString('hex')).toBe(PNG)
  expect(named.subarray(0, 8).toString('hex')).toBe(PNG)
  expect(named.equals(plain)).toBe(false)
  expect(sent.join('\n')).not.toContain('某某')
  const code =
    (
      await page
        .getByText(/^查验码 /)
        .first()
        .textContent()
    )?.replace('查验码 ', '') ?? ''
  await context.close()

  const stranger = await openPhone(browser, site.address)
  await stranger.page.goto(`${site.address}/#/pages/quiz/draw/look-up/index?code=${code.replaceAll(' ', '')}`)
  await press(stranger.page, 'button', '查一查')
  await stranger.page.getByRole('img', { name: /满分 100 分，得 \d+ 分/ }).waitFor()
  expect([...faults, ...stranger.faults]).toEqual([])
  await stranger.context.close()

  async function saved() {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', '存成图片')])
    expect(download.suggestedFilename()).toBe('答题证书.png')
    return readFileSync(await download.path())
  }
}, 90_000)
