import type { Faults } from './faults'
import type { OpenPage } from './open-page'
import { type PageUrl, readPageUrl } from './page-url'

/** WeChat keeps no more pages open. */
const PAGE_LIMIT = 10

// Taro adds this to every url, switchTab's too; WeChat drops it there.
const TAROS_OWN_KEY = '__key_'

interface Places {
  readonly pages: readonly string[]
  readonly tabs: readonly string[]
  readonly open: (file: string) => OpenPage
}

/** The stack of pages, by WeChat's rules. A refused move throws the words that WeChat puts behind `fail`. */
export class Navigation {
  private stack: OpenPage[] = []
  /** Tab pages that were left: they stay alive. */
  private readonly tabsKept = new Map<string, OpenPage>()

  constructor(
    private readonly places: Places,
    private readonly faults: Faults,
  ) {}

  get open(): readonly OpenPage[] {
    return this.stack
  }

  get current(): OpenPage {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  start(file: string, query: PageUrl['query']): void {
    if (!this.places.pages.includes(file)) throw new Error(`page "${file}" is not found in app.json`)
    const page = this.places.open(file)
    // On the stack before it loads: onLoad may look at getCurrentPages or navigate on.
    this.stack.push(page)
    page.load(query)
  }

  navigateTo(url: string): void {
    const { file, query } = this.target('navigateTo', url)
    if (this.stack.length >= PAGE_LIMIT) throw new Error('webview count limit exceed')
    this.current.hide()
    this.start(file, query)
  }

  redirectTo(url: string): void {
    const { file, query } = this.target('redirectTo', url)
    this.leave()
    this.start(file, query)
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page')
    for (let step = 0; step < delta && this.stack.length > 1; step++) this.leave()
    this.current.show()
  }

  switchTab(url: string): void {
    const { file, query } = this.target('switchTab', url)
    const asked = Object.keys(query).filter((key) => key !== TAROS_OWN_KEY)
    if (asked.length > 0) this.faults.report('navigation', `switchTab takes no query, and drops it: ${url}`)
    if (this.stack.length === 1 && this.current.file === file) return
    while (this.stack.length > 0) {
      if (this.places.tabs.includes(this.current.file)) this.keepTab()
      else this.leave()
    }
    const kept = this.tabsKept.get(file)
    if (kept) {
      this.stack.push(kept)
      kept.show()
    } else {
      this.start(file, {})
    }
  }

  reLaunch(url: string): void {
    const { file, query } = this.target('reLaunch', url)
    this.closeAll()
    this.start(file, query)
  }

  closeAll(): void {
    while (this.stack.length > 0) this.leave()
    for (const page of this.tabsKept.values()) page.unload()
    this.tabsKept.clear()
  }

  private keepTab(): void {
    const page = this.stack.pop()
    if (!page) return
    this.tabsKept.set(page.file, page)
    // Under another page it was hidden already.
    page.hide()
  }

  private leave(): void {
    const page = this.stack.pop()
    if (!page) return
    this.tabsKept.delete(page.file)
    page.unload()
  }

  // These three are mistakes of the program whatever the page does about them, so they are faults as well.
  private target(move: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): PageUrl {
    const target = readPageUrl(url, this.current.file)
    const isTab = this.places.tabs.includes(target.file)
    const refusal = !this.places.pages.includes(target.file)
      ? `page "${target.file}" is not found`
      : move === 'switchTab' && !isTab
        ? 'can not switch to no-tabBar page'
        : isTab && (move === 'navigateTo' || move === 'redirectTo')
          ? `can not ${move} a tabbar page`
          : undefined
    if (refusal === undefined) return target
    this.faults.report('navigation', `${move}:fail ${refusal}`)
    throw new Error(refusal)
  }
}
