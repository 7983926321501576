/** One row of the import table in design.md. `imports` names other rows; `node:*` stands for all that Node brings. */
export interface Layer {
  readonly name: string
  readonly holds: RegExp
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}

const layer = (name: string, holds: RegExp, imports: readonly string[], packages: readonly string[] = []): Layer => ({
  name,
  holds,
  imports,
  packages,
})

const TARO = ['@tarojs/taro', '@tarojs/components', 'react']
const SCREEN = ['contract', 'device', 'theme', 'app map', 'refusal text', 'components']
const RULE = ['contract', 'kernel', 'store port', 'wechat port', 'file formats', 'rules']
const FASTIFY = [
  'fastify',
  '@fastify/helmet',
  '@fastify/static',
  '@valibot/to-json-schema',
  'jose',
  'pino',
  'prom-client',
  'valibot',
  'node:*',
]

/** A file belongs to the first row that holds it. */
export const LAYERS: readonly Layer[] = [
  layer('contract', /^src\/contract\//, ['contract'], ['valibot']),
  layer('device', /^src\/device\//, ['device'], TARO),
  layer('theme', /^src\/theme\//, ['theme', 'device'], TARO),
  // Where the pages are: the four tabs and the addresses.
  layer('app map', /^src\/(routes|tabs)\.ts$/, ['app map'], TARO),
  // All that a component may know of the api: the words for a refusal, and the shape of what was read.
  layer('refusal text', /^src\/api\/(refusal-text|use-reading)\.ts$/, ['contract', 'api', 'refusal text'], TARO),
  layer('api', /^src\/api\//, ['contract', 'device', 'api', 'refusal text'], [...TARO, 'valibot']),
  layer('components', /^src\/components\//, SCREEN, TARO),
  layer('pages', /^src\/pages\//, [...SCREEN, 'api', 'pages'], [...TARO, 'valibot', 'uqr', 'tweetnacl', 'jsqr']),
  layer('app', /^src\/[\w.-]+$/, [...SCREEN, 'api', 'app'], TARO),

  layer(
    'kernel',
    /^cloudfunctions\/kernel\//,
    ['contract', 'kernel'],
    ['valibot', 'rate-limiter-flexible', 'fflate', 'saxen', 'node:crypto'],
  ),
  layer('store port', /^cloudfunctions\/store\/(port|collections|[a-z]+-documents)\.ts$/, ['contract', 'store port']),
  layer(
    'adapters',
    /^cloudfunctions\/store\//,
    ['contract', 'store port', 'adapters'],
    ['@electric-sql/pglite', 'drizzle-orm', 'pg', 'node:*'],
  ),
  layer('wechat port', /^cloudfunctions\/wechat\/port\.ts$/, ['wechat port']),
  layer('wechat', /^cloudfunctions\/wechat\//, ['wechat port', 'wechat'], ['valibot', 'node:*']),
  layer('answers', /^cloudfunctions\/features\/answers\.ts$/, [...RULE, 'handlers']),
  layer('handlers', /^cloudfunctions\/features\/[^/]+\/handlers\.ts$/, RULE),
  // What people write by hand, read by a schema.
  layer(
    'file formats',
    /^cloudfunctions\/features\/(organiser\/campaign-file|quiz\/(question-row|figure-row|question-bank))\.ts$/,
    RULE,
    ['valibot'],
  ),
  layer('rules', /^cloudfunctions\/features\//, RULE),
  layer('demo', /^cloudfunctions\/demo\//, [...RULE, 'demo']),
  // The two functions that are deployed to the cloud, and what both of them are wired with: wiring only.
  layer(
    'functions',
    /^cloudfunctions\/(api|clock|cloud)\//,
    [...RULE, 'answers', 'adapters', 'wechat', 'functions'],
    ['wx-server-sdk', 'node:*'],
  ),
  layer('server', /^cloudfunctions\/server\//, [...RULE, 'answers', 'adapters', 'wechat', 'demo', 'server'], FASTIFY),
]

export const layerOf = (path: string) => LAYERS.find(({ holds }) => holds.test(path))
