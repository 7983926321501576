import { everyFormPaper } from '../quiz/every-form'
import type { DemoSite } from '../runtimes/demo-site'
import { overBudget } from './budget'
import budget from './budget.json'
import { type BuiltApp, openBuiltApp } from './built-app'
import { startEveryFormSite } from './every-form-site'
import { openSiteBefore } from './site-before'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

const has = (app: BuiltApp, role: string) => app.findAll({ role }).length > 0

/** Answers what is asked, in its form, and another way with `at` 1. */
function answer(app: BuiltApp, at: 0 | 1) {
  if (has(app, 'radio')) return app.tap({ role: 'radio', at })
  if (has(app, 'checkbox')) return app.tap({ role: 'checkbox', at })
  if (app.findAll({ tag: 'input' }).length > 0) return app.type({ tag: 'input' }, `${at + 1}.5`)
  return app.tap({ role: 'button', text: ['↓', '↑'][at] ?? '', at: 1 })
}

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
    const first = await answer(app, 0)
    const other = await answer(app, 1)
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
  await answer(app, 0)
  await app.tap({ role: 'button', text: '下一题' })
  app.network = 'off'
  await answer(app, 0)
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

test('every form is answered and every instrument drawn; a tap or a digit sends little, a paper is small', async () => {
  const every = await startEveryFormSite(site)
  try {
    const app = await openBuiltApp({ ...site, address: every.address }, 'demo-resident-1')
    await startQuiz(app)
    const { questions } = everyFormPaper(0)
    expect(Buffer.byteLength(JSON.stringify(everyFormPaper(0)))).toBeLessThan(12_000)
    const costs: Record<string, { calls: number; bytes: number }> = {}
    for (const { no, form, figures, text } of questions) {
      expect(app.text()).toContain(text)
      const drawn = figures.filter((figure) => !('rows' in figure))
      expect(app.findAll({ tag: 'image' }).length).toBeGreaterThanOrEqual(drawn.length)
      for (const at of [0, 1] as const) {
        const cost = await answer(app, at)
        if (cost.bytes > (costs[form]?.bytes ?? 0)) costs[form] = cost
      }
      if (no < questions.length) await app.tap({ role: 'button', text: '下一题' })
    }
    const dearest = Object.values(costs).reduce((most, cost) => (cost.bytes > most.bytes ? cost : most))
    expect(overBudget({ answer: dearest }, budget)).toEqual([])
    await app.tap({ role: 'button', text: '交卷' })
    await app.appears({ text: /^出处：/, at: 0 })
    expect(every.answers.size).toBe(questions.length)
    expect(app.faults).toEqual([])
  } finally {
    await every.stop()
  }
})
