import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (name: string) => readFileSync(path.join(__dirname, '../..', name), 'utf8')
const DECISION = 'config/decisions/2026-11-22-dependencies.md'

it('every direct dependency has its reason written down, and no reason is for one that has gone', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const rows = read(DECISION)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(named.sort()).toEqual(installed.sort())
})

it('every direct dependency is held to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})
