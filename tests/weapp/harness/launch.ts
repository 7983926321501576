import { type AppManifest, type PartManifest, pagesOf, readManifest, readPart, tabsOf } from '../package-folder'
import { Faults } from './faults'
import { type InstanceSurroundings, makeInstance } from './instance'
import { Markup } from './markup'
import { MiniApp } from './mini-app'
import { Navigation } from './navigation'
import { Network, type NetworkState } from './network'
import { OpenPage } from './open-page'
import { Realm, type RealmObject } from './realm'
import { ScriptLoader } from './script-loader'
import { SetDataLog } from './set-data-log'
import { View } from './view'
import { Work } from './work'
import { makeWx, type WxRecord } from './wx'
import { type ApiSettings, assembleApis } from './wx-apis'
import { makeStorage, storageEntries } from './wx-storage'
import { Update } from './wx-update'

export interface LaunchSettings extends ApiSettings {
  /** The page that a link opens; else the first of app.json. */
  readonly page?: string
  readonly query?: Readonly<Record<string, string>>
  /** How it was opened: 1001 from the list, 1011 by scanning a code. */
  readonly scene?: number
  /** What earlier visits left on the phone. */
  readonly storage?: Readonly<Record<string, unknown>>
  /** The connection at the start; `app.network` changes it later. */
  readonly network?: NetworkState
}

const CUSTOM_TAB_BAR = 'custom-tab-bar/index'
const running = new Set<MiniApp>()

/**
 * Starts a built package as WeChat does, and waits until its first page is still. A model of WeChat: no layout, no
 * native components, no domain list, no privacy dialog, and the functions of wx that the harness knows.
 * @example
 * const app = await launchMiniApp('dist/weapp', { origins: { 'http://127.0.0.1:8520': server.origin } })
 * await app.tap({ text: '开始答题' })
 * expect(app.faults).toEqual([])
 */
export async function launchMiniApp(folder: string, settings: LaunchSettings = {}): Promise<MiniApp> {
  const manifest = readManifest(folder)
  const faults = new Faults()
  const markup = new Markup(folder, faults)
  const work = new Work()
  const realm = new Realm(faults, work)
  const loader = new ScriptLoader(folder, realm)
  const around = { realm, faults, work, log: new SetDataLog() }
  const navigation = new Navigation(
    {
      pages: pagesOf(manifest),
      tabs: tabsOf(manifest),
      open: pageOpener(manifest, { folder, markup, loader, around }),
    },
    faults,
  )
  const storage = makeStorage(settings.storage ?? {})
  const network = new Network((listener, change) => realm.guard(() => listener(realm.adopt(change))))
  network.state = settings.network ?? 'on'
  const update = new Update((listener) => realm.guard(listener))
  const record: WxRecord = { calls: [], unknown: new Set() }
  const page = settings.page ?? manifest.entryPagePath ?? manifest.pages[0] ?? ''
  const launch = { path: page, query: settings.query ?? {}, scene: settings.scene ?? 1001, referrerInfo: {} }
  let tapping = false
  const apis = assembleApis({ ...around, navigation, network, update, storage, launch, inTap: () => tapping }, settings)
  realm.give('wx', makeWx(apis, realm, record))
  realm.give('getCurrentPages', () => navigation.open.map(({ instance }) => instance.self))

  const definition = startApp(realm, loader)
  const lifecycle = (name: string) => {
    const method = definition[name]
    if (typeof method === 'function') realm.guard(() => method.call(definition, realm.adopt(launch)))
  }
  const inTap = (handlers: () => void) => {
    tapping = true
    try {
      handlers()
    } finally {
      tapping = false
    }
  }
  const app = new MiniApp({
    ...around,
    navigation,
    network,
    update,
    record,
    lifecycle,
    inTap,
    storage: () => storageEntries(storage),
  })
  running.add(app)
  await app.act(() => {
    lifecycle('onLaunch')
    lifecycle('onShow')
    navigation.start(page, launch.query)
  })
  return app
}

/** For `afterEach`: ends every mini-program that a test started. */
export function closeMiniApps(): void {
  for (const app of running) app.close()
  running.clear()
}

function startApp(realm: Realm, loader: ScriptLoader): RealmObject {
  let definition: RealmObject | undefined
  realm.give('getApp', () => definition)
  try {
    definition = loader.loadApp()
    return definition
  } catch (error) {
    realm.close()
    throw error
  }
}

interface ViewGround {
  readonly folder: string
  readonly markup: Markup
  readonly loader: ScriptLoader
  readonly around: InstanceSurroundings
}

function pageOpener(manifest: AppManifest, { folder, markup, loader, around }: ViewGround) {
  const tabs = new Set(manifest.tabBar?.custom ? tabsOf(manifest) : [])
  let opened = 0
  return (file: string): OpenPage => {
    const part = readPart(folder, file)
    const merged: PartManifest = { usingComponents: { ...manifest.usingComponents, ...part.usingComponents } }
    // A script that breaks leaves WeChat with a blank page, not with a stopped app.
    const members = around.realm.guard(() => loader.loadPage(file)) ?? {}
    const id = `page-${++opened}`
    const instance = makeInstance({ id, file, route: file, part: merged, members, data: members.data }, around)
    const view = new View(folder, markup, loader, around)
    return new OpenPage(instance, view, tabs.has(file) ? [CUSTOM_TAB_BAR] : [], around)
  }
}
