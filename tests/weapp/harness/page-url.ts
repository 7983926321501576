import path from 'node:path'

export interface PageUrl {
  readonly file: string
  /** As WeChat hands it over: not decoded. */
  readonly query: Readonly<Record<string, string>>
}

/** Reads a url of navigateTo and its kin; without a leading slash it counts from the page that calls. */
export function readPageUrl(url: string, from: string): PageUrl {
  const [place = '', search = ''] = url.split('?', 2)
  const file = place.startsWith('/') ? place.slice(1) : path.posix.join(path.posix.dirname(from), place)
  const pairs = search.split('&').filter(Boolean)
  return { file, query: Object.fromEntries(pairs.map(readPair)) }
}

function readPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
