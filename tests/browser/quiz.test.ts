import type { Browser, Page } from 'playwright-core'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { openBefore } from './before-tests'
import { goToTab, openPhone, press } from './phone'

let site: DemoSite
let browser: Browser
openBefore(startSite, (opened) => {
  ;({ site, browser } = opened)
})

const questionText = (page: Page) => page.getByText(/第 \d+ 题/).first()

/** Answers in whatever form it is asked, and waits until the server has it. */
async function answerSomehow(page: Page) {
  const saved = page.waitForResponse((response) => response.url().endsWith('/api/quiz.saveAnswer'))
  const option = page.locator('[role=radio]:visible, [role=checkbox]:visible').first()
  const asItIs = page.getByRole('button', { name: '就按现在的顺序' })
  const box = page.locator('input:visible')
  await option.or(asItIs).or(box).first().waitFor()
  if (await box.count()) await box.fill('12.5')
  else await option.or(asItIs).first().click()
  expect((await saved).status()).toBe(200)
}

test('a newcomer answers ten questions, reloads in the middle, and reads why', async () => {
  const { page, faults } = await openPhone(browser, site.address)
  await goToTab(page, '答题', 'pages/quiz/start/index')
  await press(page, 'button', '开始答题')

  for (let no = 1; no <= 4; no++) {
    await expect(questionText(page).textContent()).resolves.toContain(`第 ${no} 题`)
    await answerSomehow(page)
    await press(page, 'button', '下一题')
  }
  await page.reload()
  await questionText(page).waitFor()
  await press(page, 'button', '看全部题号')
  await expect(page.getByText('还有 6 题没答').count()).resolves.toBeGreaterThan(0)
  await press(page, 'button', /5/)

  for (let no = 5; no <= 10; no++) {
    await answerSomehow(page)
    if (no < 10) await press(page, 'button', '下一题')
  }
  await press(page, 'button', '交卷')
  await page.getByRole('img', { name: /100 分得 \d+ 分，10 题答对 \d+ 题/ }).waitFor()
  await expect(page.getByText('出处：').count()).resolves.toBe(10)
  expect(faults).toEqual([])
  await page.context().close()
}, 90_000)
