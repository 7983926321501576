import type { DemoSite } from '../runtimes/demo-site'
import { overBudget } from './budget'
import budget from './budget.json'
import { openBuiltApp } from './built-app'
import type { SetDataCost } from './harness/set-data-log'
import { openSiteBefore } from './site-before'

let site: DemoSite
openSiteBefore((opened) => {
  site = opened
})

test('a resident narrows the list down, sees it on the map, and goes on from there', async () => {
  const phone = await openBuiltApp(site)
  const spent: Record<string, SetDataCost> = {}
  spent.labs = await phone.tap({ role: 'link', text: '检测' })
  await phone.tap({ role: 'radio', text: '血压计' })
  spent['filter-sheet'] = await phone.tap({ role: 'button', text: '筛选' })
  await phone.tap({ role: 'checkbox', text: '有无障碍通道' })
  await phone.tap({ role: 'checkbox', text: '还有位置' })
  await phone.tap({ role: 'button', text: /^看这 \d+ 处$/ })
  expect(phone.findAll({ role: 'button', text: /^(无障碍通道|还有位置)$/ })).toHaveLength(2)
  spent.loosen = await phone.tap({ role: 'button', text: /^还有位置$/ })

  spent.map = await phone.tap({ role: 'button', text: '看地图' })
  expect(phone.route).toBe('pages/booking/map/index')
  expect(phone.text()).toMatch(/\d+ 处。点一个点/)
  expect([...phone.faults]).toEqual([])
  expect(overBudget(spent, budget)).toEqual([])
})
