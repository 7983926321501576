import { existsSync } from 'node:fs'
import path from 'node:path'
import { closeMiniApps, launchMiniApp } from './harness/launch'
import { pagesOf, readManifest } from './package-folder'
import { staticFaults } from './static-gate'

const BUILT = path.join(__dirname, '../../dist/weapp')

beforeAll(() => {
  if (!existsSync(path.join(BUILT, 'app.json')))
    throw new Error('there is no dist/weapp: run npm run build:weapp first')
})
afterEach(closeMiniApps)

test('WeChat would take the built package', () => {
  expect(staticFaults(BUILT)).toEqual([])
})

test('every page opens without a network, and says something', async () => {
  const pages = pagesOf(readManifest(BUILT))
  const opened: Record<string, unknown> = {}
  for (const page of pages) {
    const app = await launchMiniApp(BUILT, { page, network: 'off' })
    opened[page] = { faults: app.faults, unknownApis: app.unknownApis, says: app.text() !== '' }
    app.close()
  }
  expect(opened).toEqual(Object.fromEntries(pages.map((page) => [page, { faults: [], unknownApis: [], says: true }])))
})
