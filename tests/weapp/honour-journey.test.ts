import { saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { ask } from '../browser/ask-server'
import type { DemoSite } from '../runtimes/demo-site'
import { BUILT, BUILT_IN } from './built-app'
import { launchMiniApp } from './harness/launch'
import { openSiteBefore } from './site-before'

const RESIDENT = 'demo-resident-1'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

test('a resident draws a certificate with a name that never leaves the phone, and its code says the same to anybody', async () => {
  const { attemptId, questions } = await ask(site.address, RESIDENT, startAttempt, {})
  const [first] = questions
  if (first?.form === 'single' || first?.form === 'judge')
    await ask(site.address, RESIDENT, saveAnswer, { attemptId, no: 1, choice: ['a'] })
  const { score } = await ask(site.address, RESIDENT, submitAttempt, { attemptId })

  const drawn: string[] = []
  const sent: string[] = []
  const app = await launchMiniApp(BUILT, {
    origins: { [BUILT_IN]: site.address },
    storage: { 'demo-identity': RESIDENT },
    onDrawn: (words) => drawn.push(words),
  })
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /满分 100 分/, at: 0 })
  await app.tap({ role: 'link', text: '做一张证书' })
  expect(app.route).toBe('pages/quiz/draw/honour/index')
  await app.type({ label: '写上名字（可以不写）' }, '某某')
  await app.tap({ role: 'button', text: '存成图片' })
  await app.appears({ text: '已经存成图片' })
  expect(drawn).toEqual(expect.arrayContaining(['计量知识答题证书', '某某', `${score}`]))
  for (const options of app.callsOf('request')) sent.push(JSON.stringify(options))
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.join()).not.toContain('某某')

  await app.tap({ role: 'button', text: '看别人怎么查验' })
  await app.tap({ role: 'button', text: '查一查' })
  await app.appears({ text: /^查验码 [0-9A-Z ]{14}$/ })
  expect(app.text()).not.toContain('某某')
  expect(app.faults).toEqual([])
})

test('the draw tells its prizes, its rules and how one gets in', async () => {
  const app = await launchMiniApp(BUILT, {
    origins: { [BUILT_IN]: site.address },
    storage: { 'demo-identity': 'demo-resident-2' },
  })
  await app.tap({ role: 'link', text: '答题' })
  await app.tap({ role: 'link', text: /抽奖/ })
  expect(app.route).toBe('pages/quiz/draw/prizes/index')
  for (const words of ['电子血压计', '您还没有机会', '主办单位', '双色球', '分享、邀请都不增加机会'])
    expect(app.text()).toContain(words)
  expect(app.faults).toEqual([])
})
