import { layerFaults } from './layer-faults'
import { isTypeScript, readSources } from './source-file'

const file = (path: string, text: string) => ({ path, text })

it('imports run one way, as the table in design.md says', () => {
  expect(layerFaults(readSources('src', 'cloudfunctions').filter(isTypeScript))).toEqual([])
})

const PLANTED: [reason: string, path: string, text: string][] = [
  ['a rule that knows the database', 'cloudfunctions/features/quiz/draw.ts', `import pg from 'pg'`],
  ['a rule that knows an adapter', 'cloudfunctions/features/quiz/draw.ts', `import { x } from '../../store/postgres'`],
  ['a rule that knows HTTP', 'cloudfunctions/features/quiz/draw.ts', `import type { FastifyRequest } from 'fastify'`],
  ['a rule that knows a handler', 'cloudfunctions/features/quiz/draw.ts', `export { x } from '../desk/handlers'`],
  ['a rule that reads files', 'cloudfunctions/features/quiz/draw.ts', `const fs = require('node:fs')`],
  ['a rule that knows how WeChat is reached', 'cloudfunctions/features/quiz/draw.ts', `import '../../wechat/https'`],
  ['a handler that knows the server', 'cloudfunctions/features/quiz/handlers.ts', `import '../../server/http'`],
  ['a kernel that knows a feature', 'cloudfunctions/kernel/route.ts', `import { x } from '../features/quiz/draw'`],
  [
    'a kernel that knows the store',
    'cloudfunctions/kernel/route.ts',
    `import type { Store } from '../store/collections'`,
  ],
  ['an adapter that knows a feature', 'cloudfunctions/store/pool.ts', `const x = await import('../features/world')`],
  ['a port that knows its adapter', 'cloudfunctions/store/port.ts', `import type { Engine } from './engine'`],
  ['a page that knows the server', 'src/pages/me/index.tsx', `import { x } from '../../../cloudfunctions/kernel/time'`],
  ['an api that knows a component', 'src/api/call.ts', `import { Notice } from '../components/notice'`],
  ['a component that calls the server', 'src/components/page.tsx', `import { call } from '../api/call'`],
  ['a contract that knows a library', 'src/contract/quiz.ts', `import dayjs from 'dayjs'`],
  ['a contract that knows the api', 'src/contract/quiz.ts', `import { call } from '../api/call'`],
  ['a folder that nobody has heard of', 'cloudfunctions/misc/things.ts', ''],
]

it.each(PLANTED)('reports %s', (_, path, text) => {
  expect(layerFaults([file(path, text)])).toEqual([expect.stringContaining(path)])
})

it('says what to do about it', () => {
  const [fault] = layerFaults([file('cloudfunctions/features/quiz/draw.ts', `import pg from 'pg'`)])
  expect(fault).toBe(
    'cloudfunctions/features/quiz/draw.ts imports pg (a package), but rules may import only: contract, kernel, store ' +
      'port, wechat port, file formats, rules. Move what is shared down to one of these, or hand it in as an argument.',
  )
})

it('lets an import of a permitted layer pass', () => {
  const files = [
    file(
      'cloudfunctions/features/quiz/draw.ts',
      `import { done } from '../../kernel/outcome'\nimport { home } from '#contract/campaign'`,
    ),
    file('cloudfunctions/kernel/outcome.ts', ''),
    file('src/contract/campaign.ts', ''),
  ]
  expect(layerFaults(files)).toEqual([])
})
