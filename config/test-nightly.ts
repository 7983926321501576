import { spawnSync } from 'node:child_process'

// The same properties as in CI with fifteen times as many requests; jest's own limit of time a test is not for these.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'runtimes', '--testTimeout', '1200000', 'tests/runtimes/fuzz'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? '3000' } },
)
process.exitCode = status ?? 1
