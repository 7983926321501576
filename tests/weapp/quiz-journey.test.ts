import { type DemoSite, startSite } from '../runtimes/demo-site'
import { overBudget } from './budget'
import budget from './budget.json'
import { type BuiltApp, openBuiltApp } from './built-app'
import { closeMiniApps } from './harness/launch'

let site: DemoSite

beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterEach(closeMiniApps)
afterAll(() => site.stop())

const isSingle = (app: BuiltApp) => app.findAll({ role: 'radio' }).length > 0
const option = (app: BuiltApp, at: number) => ({ role: isSingle(app) ? 'radio' : 'checkbox', at })

async function startQuiz(app: BuiltApp) {
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'button', text: /开始答题|接着答/ })
}

test('a resident opens the mini-program, answers ten questions, and reads why', async () => {
  const app = await openBuiltApp(site)
  const home = app.setDataByPage['pages/home/index'] ?? { calls: 0, bytes: 0 }
  await startQuiz(app)
  const taps: Record<string, { calls: number; bytes: number }> = {}
  for (let no = 1; no <= 10; no++) {
    expect(app.text()).toContain(`第 ${no} 题`)
    const first = await app.tap(option(app, 0))
    const other = await app.tap(option(app, 1))
    for (const cost of [first, other]) if (cost.bytes >= (taps.answer?.bytes ?? 0) || cost.calls > 1) taps.answer = cost
    if (no < 10) await app.tap({ role: 'button', text: '下一题' })
  }
  await app.tap({ role: 'button', text: '交卷' })
  await app.appears({ text: /^出处：/, at: 0 })
  expect(app.route).toBe('pages/quiz/paper/result/index')
  expect(app.findAll({ text: /^出处：/ })).toHaveLength(10)
  expect(overBudget({ home, ...taps }, budget)).toEqual([])
  expect(app.faults).toEqual([])
})

test('what was chosen is there again on another launch, also what had to wait for the network', async () => {
  const app = await openBuiltApp(site, 'demo-resident-2')
  await startQuiz(app)
  await app.tap(option(app, 0))
  await app.tap({ role: 'button', text: '下一题' })
  app.network = 'off'
  await app.tap(option(app, 0))
  await app.appears({ text: '现在连不上网络' })
  app.network = 'on'
  await app.tap({ role: 'button', text: /再试|重试|再存/ })
  await app.act()
  const { storage } = app
  app.close()

  const later = await openBuiltApp(site, undefined, storage)
  await startQuiz(later)
  await later.tap({ role: 'button', text: '看全部题号' })
  expect(later.text()).toContain('还有 8 题没答')
  expect(later.faults).toEqual([])
})
