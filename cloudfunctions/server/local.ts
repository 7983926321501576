import { randomInt } from 'node:crypto'
import path from 'node:path'
import { plantBeside } from '../demo/beside'
import { DEMO_IDENTITIES } from '../demo/identities'
import { plantDemo } from '../demo/plant'
import { organisesAny } from '../features/account/campaigns-of'
import { productRoute } from '../features/answers'
import { doDueWork } from '../features/do-due-work'
import { worldOf } from '../features/world'
import { MINUTE, shanghaiDay } from '../kernel/time'
import type { Store } from '../store/collections'
import { openPglite } from '../store/pglite'
import { rememberQuestions } from '../store/remember-questions'
import { rememberSettings } from '../store/remember-settings'
import { identifyDemo } from './demo-identity'
import { openErasureJournal } from './erasure-journal'
import { createHttp } from './http'
import { keptPhoneKeys } from './kept-phone-keys'
import { keptTicketKeys } from './kept-ticket-keys'
import { logFault } from './log-fault'

/** The demo, and beside it a campaign that is over and one by draw, unless only one is wanted. */
async function plantAll(store: Store): Promise<void> {
  await plantDemo(store, Date.now())
  if (process.env.DEMO_CAMPAIGNS !== 'one') await plantBeside(store, Date.now(), randomInt)
}

let plantedOn = ''

/** Soon after midnight, so that the desk has its morning on the new day as well. */
async function keepPlanted(store: Store): Promise<void> {
  const today = shanghaiDay(Date.now())
  if (today === plantedOn) return
  await plantAll(store)
  plantedOn = today
}

/** The whole product on one machine: embedded database, demo campaign, demo identities. Not for real people's data. */
async function main() {
  if (process.env.NODE_ENV === 'production') throw new Error('演示身份不能用于正式环境：这个命令只用来试用和开发。')
  const folder = path.resolve(process.env.DATA_FOLDER ?? '.data')
  const port = Number(process.env.PORT ?? 8520)
  const { store, close } = await openPglite({ folder })
  await keepPlanted(store)
  const world = worldOf({
    store: rememberSettings(rememberQuestions(store), Date.now),
    randomBelow: randomInt,
    shownForMs: 1_000,
    demoIdentities: DEMO_IDENTITIES,
    phoneKeys: await keptPhoneKeys(folder),
    ticketKeys: await keptTicketKeys(folder),
    erasureJournal: await openErasureJournal(path.join(folder, 'erasures.jsonl')),
  })
  const timers = [
    setInterval(() => void keepPlanted(store).catch((fault) => logFault(fault, 'demo')), MINUTE),
    setInterval(() => void doDueWork(world, Date.now, logFault), MINUTE),
  ]
  const http = await createHttp({
    route: productRoute(world, Date.now, logFault),
    identify: identifyDemo,
    organises: (personId) => organisesAny(store, personId),
    site: path.resolve('dist/h5'),
  })
  const address = await http.listen({ port, host: process.env.HOST ?? '127.0.0.1' })
  console.log(`计量惠民已启动：${address}  （数据在 ${folder}，按 Ctrl+C 停止）`)
  const stop = async () => {
    for (const timer of timers) clearInterval(timer)
    await http.close()
    await close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
