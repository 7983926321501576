import type { DemoSite } from '../runtimes/demo-site'
import { openBuiltApp } from './built-app'
import { openSiteBefore } from './site-before'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

// What was read within the last second is not read again.
const aSecond = () => new Promise((later) => setTimeout(later, 1_100))

test('a resident leaves a number while booking, the desk looks it up, the resident sees that and deletes everything', async () => {
  const resident = await openBuiltApp(site)
  await resident.tap({ role: 'button', text: '预约免费检测' })
  await resident.tap({ role: 'link', text: /宝山友谊路检测点/ })
  await resident.tap({ text: '电子血压计' })
  await resident.tap({ role: 'radio', text: /9:30/ })
  await resident.tap({ role: 'button', text: '就订 9:30' })
  await resident.tap({ role: 'link', text: /留个电话/ })
  expect(resident.route).toBe('pages/me/own/phone/index')
  await resident.type({ label: '电话号码' }, '１３８ 0013 8000')
  await aSecond()
  await resident.tap({ role: 'button', text: '同意，留下这个号码' })
  expect(resident.route).toBe('pages/booking/visit/confirm/index')
  await resident.appears({ text: /检测点可以打 138\*{4}8000/ })
  await resident.tap({ role: 'button', text: '确认预约（免费）' })
  expect(resident.route).toBe('pages/booking/visit/ticket/index')

  const staff = await openBuiltApp(site, 'demo-staff-baoshan')
  await staff.tap({ role: 'link', text: '我的' })
  await staff.tap({ role: 'link', text: '宝山友谊路检测点' })
  expect(staff.findAll({ text: '138****8000' })).toHaveLength(1)
  await staff.tap({ role: 'button', text: '看电话' })
  await staff.tap({ role: 'radio', text: '器具检完了，还没取走' })
  await staff.tap({ role: 'button', text: '看号码，并记下来' })
  await staff.appears({ text: '13800138000' })

  const again = await openBuiltApp(site)
  await again.tap({ role: 'link', text: '我的' })
  await again.tap({ role: 'link', text: /我的资料/ })
  expect(again.text()).toContain('138****8000')
  await again.tap({ role: 'button', text: '看会删掉什么' })
  await again.appears({ text: /1 件还没检的预约会取消/ })
  await again.tap({ role: 'button', text: '确定删除，不能恢复' })
  await again.appears({ text: '已经删除' })

  await aSecond()
  await staff.leaveAndReturn()
  expect(staff.text()).toContain('电话未留')
  expect([...resident.faults, ...staff.faults, ...again.faults]).toEqual([])
})
