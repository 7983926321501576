import { featureCycles, fileCycles } from './cycles'
import { isTypeScript, readSources } from './source-file'

const sources = readSources('src', 'cloudfunctions').filter(isTypeScript)
const feature = (path: string, text: string) => ({ path: `cloudfunctions/features/${path}`, text })

it('no file imports itself in a circle: move what both need to a third file', () => {
  expect(fileCycles(sources)).toEqual([])
})

it('no feature needs another that needs it: move the shared rule to the one that is more basic', () => {
  expect(featureCycles(sources)).toEqual([])
})

it('finds a circle of three files', () => {
  const files = [
    feature('quiz/a.ts', `import './b'`),
    feature('quiz/b.ts', `import type { C } from './c'`),
    feature('quiz/c.ts', `export { a } from './a'`),
  ]
  const [a, b, c] = files.map(({ path }) => path)
  expect(fileCycles(files)).toEqual([`${a} → ${b} → ${c} → ${a}`])
})

it('finds a file that imports itself', () => {
  expect(fileCycles([feature('quiz/a.ts', `import './a'`)])).toHaveLength(1)
})

it('finds two features that need each other though no file does', () => {
  const files = [
    feature('quiz/score.ts', `import '../booking/slot'`),
    feature('booking/slot.ts', ''),
    feature('booking/visit.ts', `import '../quiz/paper'`),
    feature('quiz/paper.ts', ''),
  ]
  expect(fileCycles(files)).toEqual([])
  expect(featureCycles(files)).toEqual(['quiz → booking → quiz'])
})
