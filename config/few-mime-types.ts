import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What WeChat's interfaces answer with or take: all that the SDK may have to know the ending of. */
const NEEDED = new Set([
  'application/json',
  'application/octet-stream',
  'image/gif',
  'image/jpeg',
  'image/png',
  'text/plain',
])

/**
 * The SDK and a library below it bring the whole list of the world's file types, 140 KB each, to name an uploaded file.
 * Both get the few that may come up; any other is to them as one that the list does not have.
 */
export const fewMimeTypes: Plugin = {
  name: 'few mime types',
  setup(build) {
    build.onLoad({ filter: /[\\/]mime-db[\\/]db\.json$/ }, async ({ path }) => {
      const types = Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>)
      const contents = JSON.stringify(Object.fromEntries(types.filter(([type]) => NEEDED.has(type))))
      return { contents, loader: 'json' }
    })
  },
}
