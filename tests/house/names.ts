import type { SourceFile } from './source-file'

const SAYS_NOTHING = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'service', 'common', 'misc', 'index'])
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
// Names that a tool looks for: pages and their settings, the tab bar, the build's entry, migrations.
const GIVEN_BY_TOOLS =
  /^(src\/pages\/.*\/index\.(tsx|config\.ts|module\.scss)|src\/index\.html|src\/custom-tab-bar\/index\.\w+|config\/index\.ts|cloudfunctions\/(api|clock)\/index\.ts|cloudfunctions\/store\/migrations\/.*)$/

/** Files and folders that are not named after what they are about. */
export const nameFaults = (files: readonly SourceFile[]): string[] =>
  files.filter(({ path }) => !GIVEN_BY_TOOLS.test(path)).flatMap(({ path }) => faultsOf(path))

function faultsOf(path: string): string[] {
  const names = path.split('/').map((part) => part.split('.')[0] ?? '')
  const unlike = names.filter((name) => !KEBAB.test(name))
  const empty = names.flatMap((name) => name.split('-')).filter((word) => SAYS_NOTHING.has(word))
  return [
    ...unlike.map((name) => `${path}: write ${name} in kebab-case.`),
    ...empty.map((word) => `${path}: "${word}" says nothing. Name it after its one idea: book-visit, slot, places.`),
  ]
}
