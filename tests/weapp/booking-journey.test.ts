import type { DemoSite } from '../runtimes/demo-site'
import { openBuiltApp } from './built-app'
import { openSiteBefore } from './site-before'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

test('a resident books two instruments, the lab confirms on another phone, the resident sees it', async () => {
  const resident = await openBuiltApp(site)
  await resident.tap({ role: 'button', text: '预约免费检测' })
  await resident.tap({ role: 'link', text: /宝山友谊路检测点/ })
  await resident.tap({ text: '电子血压计' })
  await resident.tap({ role: 'button', text: /再带一种/ })
  await resident.tap({ text: '耳温枪' })
  await resident.tap({ role: 'radio', text: /9:30/ })
  await resident.tap({ role: 'button', text: '就订 9:30' })

  // The answer is lost on its way: the second try has to find the visit of the first.
  resident.network = 'answers-lost'
  await resident.tap({ role: 'button', text: '确认预约（免费）' })
  expect(resident.route).toBe('pages/booking/visit/confirm/index')
  expect(resident.text()).toContain('也许已经订上了')
  resident.network = 'on'
  await resident.tap({ role: 'button', text: '再试一次' })
  expect(resident.route).toBe('pages/booking/visit/ticket/index')
  const code = /(\d{4})(\d{4})/.exec(resident.text())?.[1] ?? 'no code'

  const staff = await openBuiltApp(site, 'demo-staff-baoshan')
  await staff.tap({ role: 'link', text: '我的' })
  await staff.tap({ role: 'link', text: '宝山友谊路检测点' })
  expect(staff.findAll({ text: code })).toHaveLength(1)
  await staff.tap({ role: 'button', text: '确认 2 件' })
  await staff.appears({ text: /已确认 2 件/ })

  // What was read within the last second is not read again.
  await new Promise((later) => setTimeout(later, 1_100))
  await resident.leaveAndReturn()
  expect(resident.findAll({ text: '已确认' })).toHaveLength(2)
  expect([...resident.faults, ...staff.faults]).toEqual([])
})
