import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeBuildRecord } from './build-record'
import { appIdToBuild } from './project-config'
import { transportOf, transportText } from './transport'

const PROOF = { weapp: 'app.json', h5: 'index.html' } as const

type Variables = Readonly<Record<string, string | undefined>>

/** Builds one version of the mini-program. Taro exits 0 when it refuses its config, so the result is looked at too. */
export function buildApp(version: keyof typeof PROOF, folder = `dist/${version}`, variables: Variables = process.env) {
  const transport = transportOf(variables)
  const proof = path.join(folder, PROOF[version])
  rmSync(proof, { force: true })
  const built = spawnSync(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', version, '--no-check'],
    {
      stdio: ['ignore', process.env.CI ? 'ignore' : 'inherit', 'inherit'],
      env: { ...variables, NODE_ENV: 'production', OUTPUT_FOLDER: folder },
    },
  )
  if (built.status !== 0 || !existsSync(proof)) throw new Error(`构建 ${version} 失败：没有得到 ${proof}`)
  if (version === 'h5') return compressAll(folder)
  // A copy of the repository's, with paths that are wrong from in there: only the repository's folder is to be opened.
  rmSync(path.join(folder, 'project.config.json'), { force: true })
  writeBuildRecord(folder, { appId: appIdToBuild(), transport })
  console.log(`${folder}：请求发往${transportText(transport)}`)
}

/** Puts a compressed copy beside every text file: the server sends it to browsers that take it, and compresses nothing itself. */
function compressAll(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|js|css)$/.test(file)) {
      const whole = path.join(folder, file)
      writeFileSync(`${whole}.gz`, gzipSync(readFileSync(whole), { level: 9 }))
    }
}

function main() {
  const [version] = process.argv.slice(2)
  if (version !== 'weapp' && version !== 'h5') throw new Error('要构建哪一个：weapp 还是 h5？')
  buildApp(version)
}

if (require.main === module)
  try {
    main()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
