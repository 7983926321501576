import { filesOf } from '../package-folder'
import { runCompiler } from '../wechat-compiler'

/** Tencent's own compilers take all WXML, WXS and WXSS. */
export function compilerFaults(folder: string): string[] {
  const files = filesOf(folder)
  return [
    ...complaints(
      folder,
      'wcc',
      ['-d'],
      files.filter((file) => /\.(wxml|wxs)$/.test(file)),
    ),
    ...complaints(
      folder,
      'wcsc',
      ['-lc'],
      files.filter((file) => file.endsWith('.wxss')),
    ),
  ]
}

function complaints(
  folder: string,
  name: 'wcc' | 'wcsc',
  flags: readonly string[],
  files: readonly string[],
): string[] {
  if (files.length === 0) return []
  const { ok, complaint, output } = runCompiler(name, [...flags, ...files], folder)
  return ok ? [] : [`${name}: ${complaint || output.slice(0, 500)}`]
}
