import type { Browser, Page, Route } from 'playwright-core'
import { everyFormPaper, everyFormResult, rightAnswer } from '../quiz/every-form'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { openBefore } from './before-tests'
import { controls, goToTab, openPhone } from './phone'

let site: DemoSite
let browser: Browser
openBefore(startSite, (opened) => {
  ;({ site, browser } = opened)
})

/** The demo's own paper seldom asks in every form: this one does. */
async function handOutEveryForm(page: Page) {
  const now = Date.now()
  const answers = new Map<number, readonly string[]>()
  const give = (call: string, value: (route: Route) => unknown) =>
    page.route(`**/api/quiz.${call}`, (route) => route.fulfill({ json: { ok: true, value: value(route) } }))
  await give('startAttempt', () => everyFormPaper(now))
  await give('readPaper', () => everyFormPaper(now))
  await give('submitAttempt', () => everyFormResult(now, answers))
  await give('readResult', () => everyFormResult(now, answers))
  await give('saveAnswer', (route) => {
    const { no, choice } = route.request().postDataJSON() as { no: number; choice: string[] }
    answers.set(no, choice)
    return { answered: answers.size }
  })
  return everyFormPaper(now).questions
}

/** Presses what has the focus, as a keyboard does. */
async function pressByKey(page: Page, role: 'button' | 'radio' | 'checkbox', name: string) {
  await controls(page, role, name).first().focus()
  await page.keyboard.press('Enter')
}

test('a paper of every form is answered right with nothing but a keyboard, and explained', async () => {
  const { page, faults } = await openPhone(browser, site.address)
  const questions = await handOutEveryForm(page)
  await goToTab(page, '答题', 'pages/quiz/start/index')
  await pressByKey(page, 'button', '开始答题')
  for (const { no, form, options, text } of questions) {
    await page.getByRole('heading', { name: text }).waitFor()
    const right = rightAnswer(no)
    if (form === 'number') await page.getByRole('textbox', { name: text }).fill(right[0] ?? '')
    else if (form === 'order') await putInOrder(page, [...options.map(({ id }) => id)], right)
    else
      for (const id of right) {
        const name = options.find((option) => option.id === id)?.text ?? ''
        await pressByKey(page, form === 'multiple' ? 'checkbox' : 'radio', name)
      }
    if (no < questions.length) await pressByKey(page, 'button', '下一题')
  }
  await pressByKey(page, 'button', '交卷')
  const total = 10 * questions.length
  await page
    .getByRole('img', { name: `${total} 分得 ${total} 分，${questions.length} 题答对 ${questions.length} 题` })
    .waitFor()
  expect(faults).toEqual([])
  await page.context().close()
}, 60_000)

/** Moves one thing after the other up to its place. */
async function putInOrder(page: Page, order: string[], right: readonly string[]) {
  await pressByKey(page, 'button', '就按现在的顺序')
  for (const [place, id] of right.entries())
    for (let at = order.indexOf(id); at > place; at--) {
      await pressByKey(page, 'button', `第 ${at + 1} 项上移`)
      order.splice(at - 1, 0, ...order.splice(at, 1))
    }
}
