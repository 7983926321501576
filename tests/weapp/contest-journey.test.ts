import { type DemoSite, startSite } from '../runtimes/demo-site'
import { openBuiltApp } from './built-app'
import { closeMiniApps } from './harness/launch'

let site: DemoSite
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterEach(closeMiniApps)
afterAll(() => site.stop())

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
