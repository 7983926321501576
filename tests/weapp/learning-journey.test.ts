import type { DemoSite } from '../runtimes/demo-site'
import { overBudget } from './budget'
import budget from './budget.json'
import { openBuiltApp } from './built-app'
import type { MiniApp } from './harness/mini-app'
import { openSiteBefore } from './site-before'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

/** Some answer to whatever form the question has. */
async function answerAnyhow(app: MiniApp) {
  if (app.findAll({ tag: 'input' }).length > 0) return app.type({ tag: 'input' }, '1')
  const role = (['radio', 'checkbox'] as const).find((one) => app.findAll({ role: one }).length > 0)
  return role ? app.tap({ role, at: 0 }) : app.tap({ role: 'button', text: '就按现在的顺序' })
}

test('a resident practises by topic: a tap is small, the verdict comes at once, and the next question follows', async () => {
  const app = await openBuiltApp(site)
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /分类练习/ })
  await app.tap({ role: 'link', text: /家里的器具/ })
  expect(app.route).toBe('pages/quiz/paper/practice/index')
  for (let turn = 0; turn < 3; turn++) {
    expect(overBudget({ answer: await answerAnyhow(app) }, budget)).toEqual([])
    await app.tap({ role: 'button', text: '看看对不对' })
    await app.appears({ text: /^出处：/, at: 0 })
    expect(app.text()).toMatch(/答对了|这题错了/)
    await app.tap({ role: 'button', text: '下一题' })
  }
  expect(app.faults).toEqual([])
})

test('a challenge goes on where it was on another launch', async () => {
  const app = await openBuiltApp(site, 'demo-resident-2')
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /挑战答题/ })
  await app.tap({ role: 'button', text: '开始挑战' })
  const asked = app.text()
  const { storage } = app
  app.close()
  const later = await openBuiltApp(site, undefined, storage)
  await later.tap({ role: 'link', text: '答题' })
  await later.tap({ role: 'link', text: /挑战答题/ })
  await later.tap({ role: 'button', text: /接着上次的/ })
  expect(later.text()).toBe(asked)
  expect(later.faults).toEqual([])
})
