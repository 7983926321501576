import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  type AppManifest,
  componentFile,
  filesOf,
  type PartManifest,
  pagesOf,
  readManifest,
  readText,
  subPackagesOf,
  tabsOf,
} from '../package-folder'

const ICON_TYPES = /\.(png|jpe?g)$/i

/** Everything that the json files of a package name must be in it. */
export function namedFileFaults(folder: string): string[] {
  const manifest = readManifest(folder)
  const missing = (from: string, file: string) =>
    existsSync(path.join(folder, file)) ? [] : [`${from} names ${file}, which is missing`]
  const part = (from: string, file: string) =>
    ['js', 'json', 'wxml'].flatMap((type) => missing(from, `${file}.${type}`))
  const icons = (manifest.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  return [
    ...missing('WeChat', 'app.js'),
    ...pagesOf(manifest).flatMap((page) => part('app.json', page)),
    ...(manifest.tabBar?.custom ? part('tabBar.custom', 'custom-tab-bar/index') : []),
    ...icons.flatMap((icon) => (icon ? missing('tabBar', icon) : [])),
    ...icons.flatMap((icon) =>
      icon && !ICON_TYPES.test(icon) ? [`tabBar names ${icon}: WeChat takes png and jpg`] : [],
    ),
    ...(manifest.sitemapLocation ? missing('app.json', manifest.sitemapLocation) : []),
    ...usedComponents(folder).flatMap(({ from, file }) => part(from, file)),
    ...placeFaults(manifest),
  ]
}

/** What must be a page, and where. */
function placeFaults(manifest: AppManifest): string[] {
  const pages = new Set(pagesOf(manifest))
  const packages = new Set(subPackagesOf(manifest).flatMap(({ root, name }) => [root, ...(name ? [name] : [])]))
  const tabs = tabsOf(manifest)
  const entry = manifest.entryPagePath
  return [
    ...tabs.filter((tab) => !manifest.pages.includes(tab)).map((tab) => `tab ${tab} is no page of the main package`),
    ...(manifest.tabBar && (tabs.length < 2 || tabs.length > 5)
      ? [`WeChat takes 2 to 5 tabs, not ${tabs.length}`]
      : []),
    ...(entry && !pages.has(entry) ? [`entryPagePath ${entry} is no page`] : []),
    ...Object.entries(manifest.preloadRule ?? {}).flatMap(([page, rule]) => [
      ...(pages.has(page) ? [] : [`preloadRule: ${page} is no page`]),
      ...rule.packages.filter((name) => !packages.has(name)).map((name) => `preloadRule: ${name} is no subpackage`),
    ]),
  ]
}

function usedComponents(folder: string): Array<{ from: string; file: string }> {
  return filesOf(folder)
    .filter((file) => file.endsWith('.json') && !file.startsWith('project.'))
    .flatMap((from) => {
      const { usingComponents = {} } = JSON.parse(readText(folder, from)) as PartManifest
      return Object.values(usingComponents).map((target) => ({ from, file: componentFile(from, target) }))
    })
}
