import type { Page } from 'playwright-core'

/** What has the focus, as it is called: by its label, its words, or the label of its field. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
    const named = isField ? at.closest('[aria-label]') : at
    return named?.getAttribute('aria-label') || at?.textContent || ''
  })

/** A keyboard and nothing else; it counts what is pressed beyond the words that are typed. */
export function keyboardOf(page: Page) {
  let pressed = 0
  const press = async (key: string) => {
    pressed++
    await page.keyboard.press(key)
  }
  return {
    type: (text: string) => page.keyboard.type(text),
    press,
    count: () => pressed,
    /** Tab until what is called so has the focus; what is not within reach of the keyboard is a fault. */
    tabTo: async (name: string | RegExp) => {
      const isIt = (words: string) => (typeof name === 'string' ? words === name : name.test(words))
      const passed: string[] = []
      for (let tabs = 0; tabs < 120; tabs++) {
        const words = await focused(page)
        if (isIt(words)) return
        passed.push(words)
        await press('Tab')
      }
      throw new Error(`The keyboard does not reach “${String(name)}”, only: ${[...new Set(passed)].join(' | ')}`)
    },
  }
}
