import { spawnSync } from 'node:child_process'
import { buildApp } from './build-app'
import { findBrowser } from './find-browser'

const BEFORE_BROWSER = ['house', 'rules', 'stores', 'runtimes', 'load', 'screens', 'weapp']

const run = (args: readonly string[]): boolean => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0

// Types, lint and formatting first, because they are quick to fail; then both builds, which the last tests look at.
function test(): boolean {
  if (!run(['node_modules/typescript/bin/tsc', '--noEmit'])) return false
  if (!run(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])) return false
  if (!run(['node_modules/eslint/bin/eslint.js', '.'])) return false
  buildApp('weapp')
  buildApp('h5')
  const browser = findBrowser()
  const projects = browser ? [...BEFORE_BROWSER, 'browser'] : BEFORE_BROWSER
  const passed = run(['node_modules/jest/bin/jest.js', '--selectProjects', ...projects])
  if (!browser)
    console.log(
      '\n没有运行浏览器里的测试：没找到 Chromium、Chrome 或 Edge。' +
        '\n装一个再运行即可，例如 Debian/Ubuntu：apt-get install chromium；或用 BROWSER_PATH 指明它的位置。',
    )
  return passed
}

process.exitCode = test() ? 0 : 1
