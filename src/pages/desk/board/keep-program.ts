// The router's own chunks, by the names that config/index.ts has webpack give them: a second import would be a second copy.
declare const __webpack_chunk_load__: (chunk: string) => Promise<unknown>
const NEEDED = ['later', 'src_pages_bench_sheet_index_tsx', 'src_pages_desk_day_index_tsx']

/**
 * In a browser the program comes page by page, and none of it opens without signal. At the counter the pages of the
 * morning are loaded ahead and kept, so that a PC can be started again in the middle of it. WeChat keeps its own.
 */
export async function keepProgram(): Promise<void> {
  if (process.env.TARO_ENV !== 'h5') return
  // Only where the address is safe: https, or the machine itself.
  if (!navigator.serviceWorker) return
  await Promise.all(NEEDED.map((chunk) => __webpack_chunk_load__(chunk)))
  await navigator.serviceWorker.register('/desk-worker.js')
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(js|css)\//.test(pathname))
  active?.postMessage(['/', ...new Set(loaded.map(({ pathname }) => pathname))])
}
