import { classFaults } from './classes'
import { readSources } from './source-file'

const PAGE = {
  path: 'src/pages/me/card.tsx',
  text: `import css from './card.module.scss'\n<View className={cx(css.card, css.late)} />`,
}

it('every class that a page names is in its style sheet', () => {
  expect(classFaults(readSources('src'))).toEqual([])
})

it('a class that is in no rule is told, with its sheet', () => {
  const faults = classFaults([PAGE], () => '.card { &.over { color: red } }')
  expect(faults).toEqual([expect.stringMatching(/card\.tsx: src\/pages\/me\/card\.module\.scss has no class late\./)])
  expect(classFaults([PAGE], () => '.card,\n.late { margin: 0 }')).toEqual([])
})
