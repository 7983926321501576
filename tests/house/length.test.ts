import { lengthFaults } from './length'
import { readSources } from './source-file'

const lines = (count: number) => 'const a = 1\n'.repeat(count)

it('no file is longer than 250 lines, data and migrations aside', () => {
  expect(lengthFaults(readSources('src', 'cloudfunctions', 'config', 'tests'))).toEqual([])
})

it('finds the file with one line too many, and not its neighbour', () => {
  const files = [
    { path: 'src/api/call.ts', text: lines(251) },
    { path: 'src/api/send.ts', text: lines(250) },
    { path: 'cloudfunctions/demo/labs.json', text: lines(900) },
  ]
  expect(lengthFaults(files)).toEqual([
    'src/api/call.ts has 251 lines, 250 at most: split it by what changes together.',
  ])
})
