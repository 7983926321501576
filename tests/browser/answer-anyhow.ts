import type { Page } from 'playwright-core'
import { controls } from './phone'

/** Some answer to whatever form the question has. */
export async function answerAnyhow(page: Page) {
  const option = page.locator('[role=radio]:visible, [role=checkbox]:visible').first()
  const figure = page.getByRole('textbox').filter({ visible: true })
  const order = controls(page, 'button', '就按现在的顺序')
  await option.or(figure).or(order).first().waitFor()
  if (await option.isVisible()) return option.click()
  return (await figure.count()) > 0 ? figure.fill('1') : order.click()
}
