const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2021',
    },
    module: { type: 'commonjs' },
  },
]

const common = { rootDir: __dirname, transform: { '^.+\\.tsx?$': swc } }

// For pglite see the comment in pglite-in-jest.js; jose and saxen are written in modules that jest cannot load as they are.
const withModules = {
  transform: {
    ...common.transform,
    '/@electric-sql/.+\\.c?js$': '<rootDir>/tests/kernel/pglite-in-jest.js',
    '/node_modules/(jose|saxen)/.+\\.js$': swc,
  },
  transformIgnorePatterns: ['/node_modules/(?!@electric-sql/|jose/|saxen/)'],
}

const node = (displayName, folders) => ({
  ...common,
  ...withModules,
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
})

/** @type {import('jest').Config} */
module.exports = {
  // Ends what hangs. The longest take 20 s on two free cores, and four times as long beside other work.
  testTimeout: 120_000,
  projects: [
    node('house', ['house']),
    node('rules', [
      'contract',
      'kernel',
      'campaign',
      'quiz',
      'learning',
      'standing',
      'contest',
      'round',
      'booking',
      'desk',
      'account',
      'audit',
      'demo',
      'home',
      'wechat',
      'organiser',
      'waiting',
      'outreach',
      'closing',
      'measurement',
      'records',
      'feedback',
      'passport',
      'bank',
      'analysis',
      'draw',
      'fair-play',
      'certificate',
      'patterns',
      'release',
    ]),
    node('stores', ['stores', 'cloud-tools']),
    node('runtimes', ['runtimes']),
    node('load', ['load']),
    node('weapp', ['weapp']),
    node('browser', ['browser']),
    {
      ...common,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/screens/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/tests/screens/stand-ins/setup.ts'],
      moduleNameMapper: {
        '\\.module\\.scss$': '<rootDir>/tests/screens/stand-ins/css-module.js',
        '\\.(scss|png|svg)$': '<rootDir>/tests/screens/stand-ins/empty.js',
        '^@tarojs/components$': '<rootDir>/tests/screens/stand-ins/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/screens/stand-ins/taro.ts',
      },
    },
  ],
}
