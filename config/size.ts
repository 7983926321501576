import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageSizes } from '../tests/weapp/package-sizes'

// Budgets in KB (1000 bytes). WeChat itself allows 2 MB a package; ours are what a phone on a market's network bears.
const BUDGETS = {
  'weapp 主包': 450,
  'weapp 居民的一个分包': 200,
  'weapp 居民用得到的': 900,
  'weapp 工作人员的分包': 400,
  'h5 首次加载 gzip': 150,
} as const

// A resident's phone never downloads these.
const AT_WORK = /^pages\/(desk|organiser|bench)\b/

/** Everything that index.html asks for at once, compressed as a server would. */
function firstLoad(folder: string): number {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const asked = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] as string)
  const entry = [page, ...asked.map((file) => readFileSync(path.join(folder, file), 'utf8'))]
  return entry.reduce((sum, text) => sum + gzipSync(text).length, 0) + firstPage(folder)
}

// The first page is loaded by the router at once after the entry: its own chunk and the shared ones count too.
function firstPage(folder: string): number {
  const chunks = ['js', 'css'].flatMap((kind) =>
    readdirSync(path.join(folder, kind))
      .filter((file) => /^(shared\.|src_pages_home_)/.test(file) && file.endsWith(`.${kind}`))
      .map((file) => path.join(folder, kind, file)),
  )
  return chunks.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}

const sizes = packageSizes('dist/weapp')
const subPackages = Object.entries(sizes.subPackages)
const atWork = subPackages.filter(([root]) => AT_WORK.test(root)).reduce((sum, [, bytes]) => sum + bytes, 0)
const residents = subPackages.filter(([root]) => !AT_WORK.test(root)).map(([, bytes]) => bytes)
const measured = {
  'weapp 主包': sizes.main,
  'weapp 居民的一个分包': Math.max(...residents),
  'weapp 居民用得到的': sizes.whole - atWork,
  'weapp 工作人员的分包': atWork,
  'h5 首次加载 gzip': firstLoad('dist/h5'),
}
const rows = (Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]).map((what) => ({
  项目: what,
  KB: Math.round(measured[what] / 100) / 10,
  预算KB: BUDGETS[what],
  合格: measured[what] <= BUDGETS[what] * 1000,
}))
console.table(rows)
mkdirSync('dist', { recursive: true })
writeFileSync('dist/size.json', `${JSON.stringify(rows, null, 2)}\n`)
if (rows.some((row) => !row.合格)) process.exitCode = 1
