import { readSources } from './source-file'

it('reads every file of a folder, or the other checks of the house would find nothing', () => {
  const paths = readSources('src', 'cloudfunctions').map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['src/contract/registry.ts', 'cloudfunctions/features/quiz/handlers.ts']),
  )
  expect(paths.length).toBeGreaterThan(100)
})
