import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readManifest } from './package-folder'

/** A tiny native mini-program without a fault. */
export const FIXTURE = path.join(__dirname, 'fixture')

/** Says in app.json that the fixture brings its own tab bar, which it does not. */
export const CUSTOM_TABS = { 'app.json': JSON.stringify(withOwnTabBar()) }

const planted: string[] = []

/** The fixture with some files changed, or taken away by `undefined`. */
export function plant(changes: Readonly<Record<string, string | undefined>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-planted-'))
  planted.push(folder)
  cpSync(FIXTURE, folder, { recursive: true })
  for (const [file, content] of Object.entries(changes)) {
    const target = path.join(folder, file)
    if (content === undefined) {
      rmSync(target)
    } else {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, content)
    }
  }
  return folder
}

/** For `afterAll`. */
export const clearPlanted = (): void => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true })
}

function withOwnTabBar() {
  const manifest = readManifest(FIXTURE)
  return { ...manifest, tabBar: { ...manifest.tabBar, custom: true } }
}
