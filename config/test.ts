import { spawnSync } from 'node:child_process'
import { buildApp } from './build-app'
import { buildOurFunctions } from './build-functions'
import { findBrowser } from './find-browser'

// The same mini-program, built to call the cloud function: see tests/weapp/cloud-journey.test.ts.
const CLOUD_BUILD = 'dist/weapp-cloud'
// Each may have a browser and a database of its own.
const WORKERS = '2'
const BEFORE_BROWSER = ['house', 'rules', 'stores', 'runtimes', 'load', 'screens', 'weapp']

const run = (args: readonly string[]): boolean => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0

// Types, lint and formatting first, because they are quick to fail; then the builds, which the last tests look at.
async function test(): Promise<boolean> {
  if (!run(['node_modules/typescript/bin/tsc', '--noEmit'])) return false
  if (!run(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])) return false
  if (!run(['node_modules/eslint/bin/eslint.js', '.'])) return false
  buildApp('weapp')
  buildApp('weapp', CLOUD_BUILD, { ...process.env, API_ORIGIN: undefined, CLOUD_ENV: 'loopback' })
  buildApp('h5')
  await buildOurFunctions()
  if (!run(['--import', 'tsx', 'config/size.ts'])) return false
  const browser = findBrowser()
  const projects = browser ? [...BEFORE_BROWSER, 'browser'] : BEFORE_BROWSER
  const passed = run(['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--maxWorkers', WORKERS])
  if (!browser)
    console.log(
      '\n没有运行浏览器里的测试：没找到 Chromium、Chrome 或 Edge。' +
        '\n装一个再运行即可，例如 Debian/Ubuntu：apt-get install chromium；或用 BROWSER_PATH 指明它的位置。',
    )
  return passed
}

test().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1
  },
  (fault: unknown) => {
    console.error(fault)
    process.exitCode = 1
  },
)
