import { randomInt } from 'node:crypto'
import { type World, worldOf } from '../features/world'
import { openPostgres } from '../store/postgres'

/** The database of the own server for a command of the operator; says what is missing. */
export async function withDatabase(work: (world: World) => Promise<void>): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('请用环境变量 DATABASE_URL 指明数据库，例如 postgres://user:password@127.0.0.1/jiliang')
  const { store, close } = await openPostgres({ url })
  try {
    await work(worldOf({ store, randomBelow: randomInt }))
  } finally {
    await close()
  }
}

/** Runs a command; what goes wrong is one line and exit code 1. */
export const runCommand = (command: () => Promise<void>) =>
  void command().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  })
