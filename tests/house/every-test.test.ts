import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { readSources } from './source-file'

const ROOT = path.join(__dirname, '../..')
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js')

it('every file of tests is run, by one project of jest.config.js', () => {
  const told = execFileSync(process.execPath, [JEST, '--listTests', '--json'], { cwd: ROOT, encoding: 'utf8' })
  const run = (JSON.parse(told) as string[]).map((file) => path.relative(ROOT, file).replaceAll('\\', '/'))
  const written = readSources('tests').flatMap(({ path: file }) => (/\.test\.tsx?$/.test(file) ? [file] : []))
  expect(run.sort()).toEqual(written.sort())
})
