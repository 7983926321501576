import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readBuildRecord } from '../../config/build-record'
import { FUNCTION_NAMES, FUNCTIONS } from '../../config/functions'
import { readProjectConfig } from '../../config/project-config'

const ROOT = path.join(__dirname, '../..')
const config = readProjectConfig()
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

/** The base library from which WeChat knows what the package asks for, each by what shows in the built files. */
const NEEDS: readonly (readonly [asks: string, file: RegExp, pattern: RegExp, since: string])[] = [
  ['自定义 tabBar', /^app\.json$/, /"custom":true/, '2.5.0'],
  ['按需注入', /^app\.json$/, /"lazyCodeLoading":"requiredComponents"/, '2.11.1'],
  ['隐私授权', /^app\.json$/, /"__usePrivacyCheck__":true/, '2.32.3'],
  ['getAppBaseInfo', /\.js$/, /getAppBaseInfo/, '2.20.1'],
  ['分包预下载', /^app\.json$/, /"preloadRule"/, '2.3.0'],
  ['wx.cloud', /\.js$/, /\bcloud\b/, '2.2.3'],
]

describe('project.config.json fits what the build made', () => {
  const package_ = path.join(ROOT, config.miniprogramRoot)
  const functions = path.join(ROOT, config.cloudfunctionRoot)

  test('the mini-program lies where DevTools looks for it, with nothing of another project in it', () => {
    expect(existsSync(path.join(package_, 'app.json'))).toBe(true)
    expect(existsSync(path.join(package_, 'project.config.json'))).toBe(false)
    expect(readBuildRecord(package_.replace(/\/$/, ''))).toMatchObject({ appId: config.appid })
  })

  test('and so do exactly our functions, each with all that DevTools uploads', () => {
    expect(readdirSync(functions).sort()).toEqual([...FUNCTION_NAMES].sort())
    for (const name of FUNCTION_NAMES) {
      const folder = path.join(functions, name)
      expect(readdirSync(folder).sort()).toEqual(['config.json', 'index.js', 'package.json'])
      expect(json(path.join(folder, 'package.json'))).toMatchObject({ name, main: 'index.js' })
      // Bundled: nothing is left for the cloud to install.
      expect(json(path.join(folder, 'package.json'))).not.toHaveProperty('dependencies')
      expect(json(path.join(folder, 'config.json'))).toEqual(FUNCTIONS[name].config)
      expect(statSync(path.join(folder, 'index.js')).size).toBeLessThan(1_500_000)
    }
  })

  test('DevTools does nothing again to what is built already', () => {
    for (const name of ['es6', 'enhance', 'postcss', 'minified', 'minifyWXML', 'minifyWXSS', 'uglifyFileName'])
      expect([name, config.setting[name] ?? false]).toEqual([name, false])
    expect(config.setting.urlCheck).toBe(true)
  })

  test('the base library knows everything that the package asks for', () => {
    const files = readdirSync(package_, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
    for (const [asks, file, pattern, since] of NEEDS) {
      const asking = files.filter(
        (each) => file.test(each) && pattern.test(readFileSync(path.join(package_, each), 'utf8')),
      )
      expect([asks, asking.length > 0]).toEqual([asks, true])
      expect([asks, compareVersions(config.libVersion, since) >= 0]).toEqual([asks, true])
    }
  })
})

const compareVersions = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
