import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { fewMimeTypes } from './few-mime-types'
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName } from './functions'
import { appIdToBuild, TOURIST } from './project-config'
import { uncalledParts } from './uncalled-parts'

const MOST_BYTES = 1_500_000
export const FUNCTIONS_FOLDER = 'dist/cloudfunctions'

interface BuildOptions {
  readonly folder: string
  /** The mini-program whose residents the functions serve. Calls from any other are nobody's. */
  readonly appId: string
}

/** Bundles every cloud function into a folder of its own, all that DevTools uploads. Answers the sizes in bytes. */
export async function buildFunctions({ folder, appId }: BuildOptions): Promise<Record<string, number>> {
  const sizes = await Promise.all(FUNCTION_NAMES.map((name) => buildFunction(name, path.join(folder, name), appId)))
  return Object.fromEntries(FUNCTION_NAMES.map((name, i) => [name, sizes[i] ?? 0]))
}

async function buildFunction(name: FunctionName, folder: string, appId: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    // Chinese as it is: escaped, every character takes six bytes for three.
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
    plugins: [fewMimeTypes, uncalledParts],
    define: { 'process.env.MINI_PROGRAM_APPID': JSON.stringify(appId) },
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  if (code.byteLength > MOST_BYTES)
    throw new Error(`云函数 ${name} 有 ${code.byteLength} 字节，最多 ${MOST_BYTES}：看看是哪个依赖变大了`)
  writeFileSync(path.join(folder, 'index.js'), code)
  writeJson(path.join(folder, 'package.json'), { name, version: '0.1.0', private: true, main: 'index.js' })
  writeJson(path.join(folder, 'config.json'), FUNCTIONS[name].config)
  return code.byteLength
}

const writeJson = (file: string, content: object) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)

/** Milliseconds that a new instance needs to read a function's code. */
function loadTime(file: string): number {
  const code = `const begin=performance.now();require(${JSON.stringify(path.resolve(file))});console.log(performance.now()-begin)`
  const env = { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'here', SCF_NAMESPACE: 'nowhere' }
  const runs = Array.from({ length: 5 }, () => Number(spawnSync(process.execPath, ['-e', code], { env }).stdout))
  return Math.round(runs.sort((a, b) => a - b)[2] ?? Number.NaN)
}

/** Builds the functions to where project.config.json has DevTools look for them, and says how big and quick they are. */
export async function buildOurFunctions(): Promise<void> {
  const appId = appIdToBuild()
  const folder = FUNCTIONS_FOLDER
  const sizes = await buildFunctions({ folder, appId })
  for (const [name, bytes] of Object.entries(sizes))
    console.log(
      `${folder}/${name}：${Math.round(bytes / 1000)} KB，加载 ${loadTime(`${folder}/${name}/index.js`)} 毫秒`,
    )
  if (appId === TOURIST)
    console.warn(
      'project.config.json 里的 appid 还是试用号。上传云函数前请换成自己的小程序，否则所有人都会是“未登录”。',
    )
}

if (require.main === module)
  buildOurFunctions().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  })
