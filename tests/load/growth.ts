import { mkdirSync, writeFileSync } from 'node:fs'
import { bookVisit, listMyVisits, readLab } from '#contract/booking'
import { home } from '#contract/campaign'
import { readDay } from '#contract/desk'
import { listLabs } from '#contract/find-labs'
import { overview } from '#contract/organiser'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { wishFor } from '../booking/wish'
import { productOn } from '../kernel/open-product'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { type BigFair, plantBigFair } from './big-fair'

const LABS = [10, 100, 1_000]
const BOOKINGS = [1_000, 10_000, 100_000, 1_000_000]
const WARM_UP = 5
const CALLS = Number(process.env.CALLS ?? 200)

interface Figures {
  readonly labs: number
  readonly bookings: number
  /** Milliseconds of the middle call, by what is asked. */
  readonly middle: Readonly<Record<string, number>>
}

/** What one call costs on a database of a size, with nobody else asking. Nothing is remembered from call to call. */
async function measure(url: string, fair: BigFair, bookings: number): Promise<Figures> {
  const { store, close } = await openPostgres({ url })
  const product = productOn(store)
  product.clock.now = fair.now
  const person = (n: number) => `person-${n % bookings}`
  const lab = (n: number) => fair.labIds[n % fair.labIds.length] as string
  const calls: Record<string, (n: number) => Promise<unknown>> = {
    首页: (n) => product.get(home, {}, person(n)),
    检测点列表: (n) => product.get(listLabs, {}, person(n)),
    一个检测点: (n) => product.get(readLab, { labId: lab(n) }, person(n)),
    预约: (n) => product.ask(bookVisit, wishFor(fair.openSlot(n), 'bp-auto'), `newcomer-${n}`),
    我的预约: (n) => product.get(listMyVisits, {}, person(n * 7)),
    检测台一天: (n) =>
      product.get(readDay, { labId: lab(0), day: fair.days[n % fair.days.length] as string }, fair.staff),
    活动进度: () => product.get(overview, { campaignId: fair.campaignId }, fair.organiser),
    '（数据库空问一次）': () => store.campaigns.get('nobody'),
  }
  const middle: Record<string, number> = {}
  for (const [name, call] of Object.entries(calls)) middle[name] = await middleOf(call)
  await close()
  return { labs: fair.labIds.length, bookings, middle }
}

async function middleOf(call: (n: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  // A call that takes long is asked less often: the run has an end.
  const until = performance.now() + 10_000
  for (let n = 0; n < CALLS + WARM_UP && performance.now() < until; n++) {
    const begin = performance.now()
    await call(n)
    times.push(performance.now() - begin)
  }
  const warm = times.length > 2 * WARM_UP ? times.slice(WARM_UP) : times
  return [...warm].sort((a, b) => a - b)[warm.length >> 1] ?? Number.NaN
}

async function grow(postgres: PostgresServer, labs: number, bookings: number): Promise<Figures> {
  const url = await freshDatabase(postgres)
  const fair = await plantBigFair(url, labs, bookings)
  await asked(url, 'vacuum analyze')
  console.log(`${labs} 个检测点、${bookings} 个预约`)
  return measure(url, fair, bookings)
}

async function main() {
  const postgres = await startPostgres(systemBinaries() ?? shippedBinaries(), { durable: true })
  const figures: Figures[] = []
  try {
    for (const labs of LABS) figures.push(await grow(postgres, labs, 10_000))
    for (const bookings of BOOKINGS) figures.push(await grow(postgres, 100, bookings))
  } finally {
    await postgres.stop()
  }
  console.log('每次调用的毫秒数（中位数），没有别人在用：')
  console.table(
    figures.map(({ labs, bookings, middle }) => ({
      检测点: labs,
      预约数: bookings,
      ...Object.fromEntries(Object.entries(middle).map(([name, ms]) => [name, Number(ms.toFixed(2))])),
    })),
  )
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/growth.json', `${JSON.stringify(figures, null, 2)}\n`)
}

void main()
