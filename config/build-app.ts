import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const PROOF = { weapp: 'dist/weapp/app.json', h5: 'dist/h5/index.html' } as const

/** Builds one version of the mini-program. Taro exits 0 when it refuses its config, so the result is looked at too. */
export function buildApp(version: keyof typeof PROOF): void {
  const built = spawnSync(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', version, '--no-check'],
    {
      stdio: ['ignore', process.env.CI ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (built.status !== 0 || !existsSync(PROOF[version]))
    throw new Error(`构建 ${version} 失败：没有得到 ${PROOF[version]}`)
  if (version === 'h5') compressAll('dist/h5')
}

/** Puts a compressed copy beside every text file: the server sends it to browsers that take it, and compresses nothing itself. */
function compressAll(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|js|css)$/.test(file)) {
      const whole = path.join(folder, file)
      writeFileSync(`${whole}.gz`, gzipSync(readFileSync(whole), { level: 9 }))
    }
}

const [version] = process.argv.slice(2)
if (version === 'weapp' || version === 'h5') buildApp(version)
