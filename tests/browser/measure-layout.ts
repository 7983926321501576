/** Runs in the page: what is wider than the screen, too small to hit or to read, or has no name to read out. */
export function measureLayout({ leastTarget, leastText }: { leastTarget: number; leastText: number }): string[] {
  const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 20)
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
  const elements = Array.from(document.querySelectorAll('.screen *')).filter(seen)
  const width = document.documentElement.clientWidth

  const overflow = elements
    .filter((element) => element.getBoundingClientRect().right > width + 1 && words(element) !== '')
    .map((element) => `「${words(element)}」 reaches ${Math.round(element.getBoundingClientRect().right)} px`)
  const targets = elements.filter((element) => element.getAttribute('tabindex') === '0' || element.tagName === 'INPUT')
  const smallTargets = targets.flatMap((element) => {
    const box = element.getBoundingClientRect()
    const fits = box.height >= leastTarget - 0.5 && box.width >= leastTarget - 0.5
    return fits ? [] : [`target 「${words(element)}」 is ${Math.round(box.width)}×${Math.round(box.height)}`]
  })
  const smallTexts = elements
    .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < leastText)
    .map((element) => `text 「${words(element)}」 is ${getComputedStyle(element).fontSize}`)
  const nameless = targets
    .filter(
      (element) => words(element) === '' && !element.getAttribute('aria-label') && !element.closest('[aria-label]'),
    )
    .map((element) => `a control without a name: ${element.outerHTML.slice(0, 80)}`)
  // A page that shows nothing, or goes on loading, has nothing that could be too small.
  const empty = elements.some((element) => words(element) !== '') ? [] : ['shows nothing']
  const loading = elements
    .filter((element) => element.getAttribute('aria-label') === '正在读取')
    .map(() => 'still loads')
  return [...empty, ...loading, ...overflow, ...smallTargets, ...smallTexts, ...nameless]
}

/** Runs in the page: whether something is shown of it and nothing is still being read. */
export function showsAll(): boolean {
  const seen = Array.from(document.querySelectorAll('.screen *')).filter((one) => one.getBoundingClientRect().width > 0)
  const loads = seen.some((one) => one.getAttribute('aria-label') === '正在读取')
  return !loads && seen.some((one) => (one.textContent ?? '').trim() !== '')
}
