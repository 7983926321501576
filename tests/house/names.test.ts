import { nameFaults } from './names'
import { readSources } from './source-file'

const faults = (path: string) => nameFaults([{ path, text: '' }])

it('every file and folder is named after what it is about, in kebab-case', () => {
  expect(nameFaults(readSources('src', 'cloudfunctions', 'config', 'tests'))).toEqual([])
})

it.each([
  'src/api/utils.ts',
  'src/api/date-helpers.ts',
  'src/components/common/button.tsx',
  'cloudfunctions/features/quiz/quiz-service.ts',
  'cloudfunctions/features/quiz/manager.ts',
  'cloudfunctions/features/quiz/index.ts',
  'src/components/index.tsx',
])('%s says nothing', (path) => {
  expect(faults(path)).toEqual([expect.stringMatching(/says nothing. Name it after its one idea/)])
})

it.each(['src/components/RefusalNotice.tsx', 'src/api/use_action.ts', 'cloudfunctions/Features/slot.ts'])(
  '%s is not kebab-case',
  (path) => {
    expect(faults(path)).toEqual([expect.stringMatching(/in kebab-case/)])
  },
)

it.each(['src/pages/me/index.tsx', 'src/pages/me/index.config.ts', 'config/index.ts', 'src/custom-tab-bar/index.wxml'])(
  '%s is named by a tool',
  (path) => {
    expect(faults(path)).toEqual([])
  },
)
