import type { Browser, Page } from 'playwright-core'
import { whoAmI } from '#contract/account'
import { saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { DUE_WORK } from '../../cloudfunctions/features/due-work'
import { questionsOf } from '../../cloudfunctions/features/quiz/attempt'
import { rightChoice } from '../../cloudfunctions/features/quiz/question'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { answerAnyhow } from './answer-anyhow'
import { ask } from './ask-server'
import { openBefore } from './before-tests'
import { controls, openPhone, press } from './phone'

const LEADER = 'demo-organiser'
const [PLAYER, OTHER] = ['demo-resident-1', 'demo-resident-2']

// The product in this process, because what the clock does every minute is done here at once.
let product: ProductSite['product']
let server: ProductSite['server']
let browser: Browser
openBefore(
  () => startProductSite({}, Date.now),
  async (opened) => {
    ;({
      browser,
      site: { product, server },
    } = opened)
    product.clock.now = Date.now()
    await plantDemo(product.store, product.clock.now)
  },
)

const open = (hash: string, identity: string, width?: number) =>
  openPhone(browser, `${server.origin}/#/pages/quiz/${hash}`, { identity, ...(width !== undefined && { width }) })
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** What the clock does every minute. */
async function aMinuteOfTheClock() {
  for (const { run } of DUE_WORK) await run(product.world, Date.now())
}

test('a challenge goes on after a reload, ends at the first miss, and tells the best streak', async () => {
  const { page, context, faults } = await open('paper/challenge/index', PLAYER)
  await said(page, '还没有挑战过')
  await press(page, 'button', '开始挑战')
  await controls(page, 'button', '就选这个').waitFor()
  await page.reload()
  await press(page, 'button', '接着上次的，已连对 0 题')
  let right = 0
  for (let missed = false; !missed; ) {
    await answerAnyhow(page)
    await press(page, 'button', '就选这个')
    const verdict = page.getByRole('status').filter({ hasText: /答对了|这题错了/, visible: true })
    missed = ((await verdict.textContent()) ?? '').includes('错')
    if (missed) break
    right++
    await said(page, `已连对 ${right} 题`)
    await press(page, 'button', '下一题')
  }
  await said(page, /^出处：/)
  await press(page, 'button', '看这一次的成绩')
  await said(page, `最好连对 ${right} 题`)
  await controls(page, 'button', '开始挑战').waitFor()
  expect(faults).toEqual([])
  await context.close()
}, 90_000)

/** A paper with every answer right, handed in. */
async function playRight(person: string) {
  const { attemptId } = await ask(server.origin, person, startAttempt, {})
  const attempt = await product.store.attempts.get(attemptId)
  if (!attempt) throw new Error('no paper')
  for (const [place, [line, question]] of [...(await questionsOf(product.store, attempt))].entries())
    await ask(server.origin, person, saveAnswer, { attemptId, no: place + 1, choice: rightChoice(question, line) })
  return ask(server.origin, person, submitAttempt, { attemptId })
}

test('one joins a team by its code, plays, and the team and the district have the points', async () => {
  const { page, context, faults } = await open('contest/index', OTHER)
  await page.locator('input:visible').fill('youyi1')
  await press(page, 'button', '加入这个队')
  await said(page, '您在“友谊路街道”')
  expect(await playRight(OTHER)).toMatchObject({ score: 100 })
  await aMinuteOfTheClock()
  await page.reload()
  // Three papers count in the demo; two are missing and count nothing.
  await said(page, '第几名 · 33.3 分')
  await said(page, '现在有 1 份成绩，缺的 2 份按 0 分算。')
  await said(page, /（您）$/)
  await expect(controls(page, 'button', '退出这个队').count()).resolves.toBe(0)
  await press(page, 'radio', '各区')
  await said(page, '宝山区')
  expect(faults).toEqual([])
  await context.close()
}, 90_000)

test('a round at a stall: the big screen leads, two come in by the code, a reload loses nothing, and all see who leads', async () => {
  const { campaigns } = await ask(server.origin, LEADER, whoAmI, {})
  const screen = await open(`round/host/index?at=campaign&placeId=${campaigns[0]?.campaignId}`, LEADER, 1280)
  await press(screen.page, 'radio', '5 题')
  await press(screen.page, 'radio', '30 秒一题')
  await press(screen.page, 'button', '打开大屏，等人进场')
  const heading = screen.page.getByText(/^现场码 \d{6}$/).filter({ visible: true })
  const code = ((await heading.textContent()) ?? '').replace(/\D/g, '')
  const first = await open(`round/play/index?code=${code}`, PLAYER)
  const second = await open('round/play/index', OTHER)
  await second.page.locator('input:visible').fill(code)
  await press(second.page, 'button', '进场')
  for (const { page } of [first, second]) await said(page, '进场了，请看大屏')
  await said(screen.page, '已经进场 2 人')

  await press(screen.page, 'button', '开始第一题')
  for (const { page } of [first, second]) await said(page, '第 1 题 · 共 5 题')
  await first.page.locator('[role=radio]:visible, [role=checkbox]:visible').first().click()
  await press(first.page, 'button', '就答这个')
  await said(first.page, '已经答好了，不能再改')
  await first.page.reload()
  await said(first.page, '已经答好了，不能再改')
  await said(screen.page, '1 / 2 人答了')
  await expect(second.page.getByText('出处：').filter({ visible: true }).count()).resolves.toBe(0)
  await press(screen.page, 'button', '提前公布')
  await said(first.page, /答对了|这题错了/)
  await said(second.page, '这一题您没有答')
  for (const { page } of [screen, first, second]) await said(page, /^出处：/)

  // The big screen survives a reload as well.
  await screen.page.reload()
  for (let no = 2; no <= 5; no++) {
    await press(screen.page, 'button', '下一题')
    await said(second.page, `第 ${no} 题 · 共 5 题`)
    await press(screen.page, 'button', '提前公布')
    await said(screen.page, /^出处：/)
  }
  await press(screen.page, 'button', '公布最后名次')
  await said(screen.page, '这一场结束了，一共 2 人')
  for (const { page } of [first, second]) await said(page, '这一场答完了')
  for (const { faults, context } of [screen, first, second]) {
    expect(faults).toEqual([])
    await context.close()
  }
}, 120_000)
