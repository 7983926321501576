import type { Browser, Page } from 'playwright-core'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { answerAnyhow } from './answer-anyhow'
import { openBefore } from './before-tests'
import { goToTab, openPhone, press } from './phone'

let site: DemoSite
let browser: Browser
openBefore(startSite, (opened) => {
  ;({ site, browser } = opened)
})

/** Answers what is asked anyhow until an answer was wrong; the source of the question that was missed. */
async function practiseUntilWrong(page: Page): Promise<string> {
  for (let turn = 0; turn < 12; turn++) {
    await answerAnyhow(page)
    await press(page, 'button', '看看对不对')
    const verdict = page.getByRole('status').filter({ hasText: /答对了|这题错了/, visible: true })
    await verdict.waitFor()
    if ((await verdict.textContent())?.includes('错')) {
      await page.getByText('已放进错题本').filter({ visible: true }).waitFor()
      return (await page.getByText('出处：').filter({ visible: true }).textContent()) ?? ''
    }
    await press(page, 'button', '下一题')
  }
  throw new Error('twelve right answers by chance')
}

test('a newcomer practises, reloads, and finds what was wrong in the book', async () => {
  const { page, faults } = await openPhone(browser, site.address)
  await goToTab(page, '答题', 'pages/quiz/start/index')
  await press(page, 'link', /分类练习/)
  await press(page, 'link', /家里的器具/)
  const source = await practiseUntilWrong(page)
  await press(page, 'button', '下一题')
  const asked = await page.getByRole('heading', { level: 2 }).filter({ visible: true }).first().textContent()
  await page.reload()
  await page
    .getByRole('heading', { level: 2, name: asked ?? '' })
    .filter({ visible: true })
    .waitFor()

  await page.goto(`${site.address}/#/pages/quiz/paper/learn/index`)
  await press(page, 'button', '看错题本')
  await page.getByText('明天再答').filter({ visible: true }).waitFor()
  expect(source).toContain('出处')
  await expect(page.getByText(source).filter({ visible: true }).count()).resolves.toBe(1)
  expect(faults).toEqual([])
  await page.context().close()
}, 90_000)
