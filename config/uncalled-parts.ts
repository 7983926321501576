import type { Plugin } from 'esbuild'

/** What the SDK loads whatever is called of it, and no call of ours reaches: 400 KB of a function's code. */
const UNCALLED: readonly { readonly file: RegExp; readonly name: string }[] = [
  { file: /[\\/]@cloudbase[\\/]node-sdk[\\/]dist[\\/]ai[\\/]index\.js$/, name: 'createAI' },
  // Reads the answers of the file storage.
  { file: /[\\/]xml2js[\\/]lib[\\/]xml2js\.js$/, name: 'parseString' },
]

/** Leaves these parts out. Whoever calls one after all is told so, instead of getting something else. */
export const uncalledParts: Plugin = {
  name: 'uncalled parts',
  setup(build) {
    for (const { file, name } of UNCALLED)
      build.onLoad({ filter: file }, () => ({
        contents: `exports.${name} = () => { throw new Error('${name} is left out of this bundle: see config/uncalled-parts.ts') }`,
        loader: 'js',
      }))
  },
}
