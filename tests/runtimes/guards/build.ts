import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/** A guard taken out of the source: in `file` exactly one `text` becomes `by`. */
export interface Mutation {
  readonly file: string
  readonly text: string
  readonly by: string
}

const ROOT = path.join(__dirname, '../../..')

/** Bundles the rushed product, with a guard taken out if one is named, into one file that can be required. */
export async function buildMorning(outfile: string, mutation?: Mutation): Promise<void> {
  let applied = 0
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/runtimes/guards/morning.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
    packages: 'external',
    // What leads to the migrations and to PGlite's files goes by where the source lies.
    define: { __dirname: JSON.stringify(path.join(ROOT, 'cloudfunctions/store')) },
    plugins: [
      {
        name: 'take out a guard',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
            const source = await readFile(file, 'utf8')
            if (!mutation || path.relative(ROOT, file) !== path.normalize(mutation.file))
              return { contents: source, loader: 'ts' }
            const parts = source.split(mutation.text)
            if (parts.length !== 2) throw new Error(`${mutation.file} has ${parts.length - 1} times: ${mutation.text}`)
            applied++
            return { contents: parts.join(mutation.by), loader: 'ts' }
          }),
      },
    ],
  })
  if (mutation && applied !== 1) throw new Error(`${mutation.file} is not in the product`)
}
