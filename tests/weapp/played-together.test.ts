import { whoAmI } from '#contract/account'
import { advanceRound, closeQuestion, leadRound, openRound } from '#contract/round'
import { ask } from '../browser/ask-server'
import type { DemoSite } from '../runtimes/demo-site'
import { overBudget } from './budget'
import budget from './budget.json'
import { openBuiltApp } from './built-app'
import { openSiteBefore } from './site-before'

const LEADER = 'demo-organiser'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

test('a player comes in by the code, answers, sees how it was, and after a reload is where they were', async () => {
  const { campaigns } = await ask(site.address, LEADER, whoAmI, {})
  const place = { at: 'campaign' as const, placeId: campaigns[0]?.campaignId ?? '' }
  const opened = { requestId: 'weapp-round', ...place, questions: 5, seconds: 60 }
  const { roundId } = await ask(site.address, LEADER, openRound, opened)
  const { code } = await ask(site.address, LEADER, leadRound, { roundId })
  const app = await openBuiltApp(site)
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /现场答题/ })
  await app.type({ tag: 'input' }, code)
  await app.tap({ role: 'button', text: '进场' })
  await app.appears({ text: '进场了，请看大屏' })
  await ask(site.address, LEADER, advanceRound, { roundId, no: 0 })
  await app.appears({ text: '第 1 题 · 共 5 题' })
  expect(app.text()).not.toMatch(/出处：|✓/)
  const role = (['radio', 'checkbox'] as const).find((one) => app.findAll({ role: one }).length > 0) ?? 'radio'
  expect(overBudget({ answer: await app.tap({ role, at: 0 }) }, budget)).toEqual([])
  await app.tap({ role: 'button', text: '就答这个' })
  await app.appears({ text: '已经答好了，不能再改' })
  const { storage } = app
  app.close()
  const later = await openBuiltApp(site, undefined, storage)
  await later.tap({ role: 'link', text: '答题' })
  await later.tap({ role: 'link', text: /现场答题/ })
  await later.type({ tag: 'input' }, code)
  await later.tap({ role: 'button', text: '进场' })
  await later.appears({ text: '已经答好了，不能再改' })
  await ask(site.address, LEADER, closeQuestion, { roundId, no: 1 })
  await later.appears({ text: /^出处：/ })
  expect(later.text()).toMatch(/答对了|这题错了/)
  expect(later.text()).toMatch(/排第 1/)
  expect(later.faults).toEqual([])
})

test('a resident joins a team by its code, and is in it on another launch', async () => {
  const app = await openBuiltApp(site)
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /团队赛/ })
  expect(app.route).toBe('pages/quiz/contest/index')
  await app.type({ tag: 'input' }, 'youyi1')
  await app.tap({ role: 'button', text: '加入这个队' })
  await app.appears({ text: '您在“友谊路街道”' })
  const { storage } = app
  app.close()
  const later = await openBuiltApp(site, undefined, storage)
  await later.tap({ role: 'link', text: '答题' })
  await later.tap({ role: 'link', text: /团队赛/ })
  await later.appears({ text: '您在“友谊路街道”' })
  await later.tap({ role: 'radio', text: '各区' })
  await later.appears({ text: /为哪个区|宝山区/, at: 0 })
  expect(later.faults).toEqual([])
})
