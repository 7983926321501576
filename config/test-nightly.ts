import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

// The same properties as in CI with fifteen times as many requests and ten times as many sequences, others each night;
// jest's own limit of time a test is not for these.
const REQUESTS = process.env.FUZZ_REQUESTS ?? '3000'
const SEQUENCES = process.env.SEQUENCES ?? '20000'
const SEED = process.env.FUZZ_SEED ?? `${randomInt(2 ** 31)}`
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'runtimes',
    '--testTimeout',
    '3600000',
    'tests/runtimes/(fuzz|booking-sequences)',
  ],
  { stdio: 'inherit', env: { ...process.env, FUZZ_REQUESTS: REQUESTS, FUZZ_SEED: SEED, SEQUENCES } },
)
process.exitCode = status ?? 1
