import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const MIGRATIONS = 'cloudfunctions/store/migrations'

interface ServerBuild {
  readonly folder: string
  readonly entry?: string
}

/**
 * Bundles the server into a folder that runs anywhere with Node alone: `main.js`, its source map, and the SQL of the
 * tables. No packages, no compiler.
 */
export async function buildServer({ folder, entry = 'cloudfunctions/server/main.ts' }: ServerBuild): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, 'main.js')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    // pg looks for it and does without.
    external: ['pg-native'],
    define: { 'process.env.NODE_PG_FORCE_NATIVE': 'undefined' },
  })
  cpSync(MIGRATIONS, path.join(folder, 'migrations'), { recursive: true })
  return outfile
}

if (require.main === module)
  buildServer({ folder: 'dist/server' }).then(
    (file) => console.log(`服务已构建：${file}`),
    (fault: unknown) => {
      console.error(fault)
      process.exit(1)
    },
  )
