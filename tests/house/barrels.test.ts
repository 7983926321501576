import { barrelFaults } from './barrels'
import { isTypeScript, readSources } from './source-file'

const faults = (text: string) => barrelFaults([{ path: 'src/api/all.ts', text }])

it('no file hands on what another declares', () => {
  expect(barrelFaults(readSources('src', 'cloudfunctions', 'config', 'tests').filter(isTypeScript))).toEqual([])
})

it.each([`export * from './call'`, `export { call } from './call'`, `export type { Answered } from './call'`])(
  'finds %s',
  (text) => {
    expect(faults(`const own = 1\n${text}`)).toEqual([expect.stringContaining('src/api/all.ts')])
  },
)

it('lets a file export its own names', () => {
  expect(faults(`import { call } from './call'\nexport const ask = call\nexport { own }\nconst own = 1`)).toEqual([])
})
