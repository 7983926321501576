import { benchmark, besidePgbench, inTurns } from './beside-pgbench'
import { crowd } from './crowd'
import { slotId } from './fair'
import { pgbenchInserts } from './pgbench'
import type { Rate } from './rate'
import { bookByWrk, hasWrk } from './wrk'

const CLIENTS = 64
const ROUNDS = 3
const SECONDS = 6
const WARM_UP_SECONDS = 5
// A city's campaign: some twenty labs, two days. Room enough that nobody is told "full".
const SLOTS = 500
const PLACES = 300

/** Bookings a second by our own driver, which takes a good part of a processor itself. */
async function bookByLanes(port: number, run: string, seconds: number): Promise<Rate> {
  const waits: number[] = []
  const begin = performance.now()
  await crowd(
    port,
    Number.POSITIVE_INFINITY,
    CLIENTS,
    async (person, send) => {
      const wish = {
        requestId: `request-${run}-${person}`,
        slotId: slotId(Math.floor(Math.random() * SLOTS)),
        instruments: [{ kind: 'bp-auto', model: '', note: '' }],
      }
      const reply = await send('booking.bookVisit', wish, `person-${run}-${person}`)
      if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
      waits.push(reply.gotAt - reply.sentAt)
    },
    begin + seconds * 1000,
  )
  waits.sort((a, b) => a - b)
  const perSecond = (waits.length / (performance.now() - begin)) * 1000
  return { perSecond, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 }
}

async function bench() {
  await besidePgbench({ slots: SLOTS, places: PLACES }, async (beside) => {
    const { port, url, pgbench, folder } = beside
    const byWrk = hasWrk()
    const bookings = (run: string, seconds: number) =>
      byWrk
        ? bookByWrk({ port, clients: CLIENTS, seconds, run, slots: SLOTS, folder })
        : bookByLanes(port, run, seconds)
    // What a server is in its second minute: the first seconds go into compiling.
    await bookings('warm-up', WARM_UP_SECONDS)
    const { ratio } = await inTurns('booking', beside, {
      rounds: ROUNDS,
      tables: 'bookings',
      reference: () => pgbenchInserts(pgbench, url, folder, SECONDS),
      measured: (round) => bookings(`${round}`, SECONDS),
      row: ({ perSecond, p99 }) => ({ 每秒预约: Math.round(perSecond), 'p99 毫秒': Math.round(p99 * 10) / 10 }),
    })
    console.log(
      `比值中位数 ${ratio}（目标 ≥ 1.2），客户端 ${CLIENTS} 个，fsync 打开，压测程序：${byWrk ? 'wrk' : '自带的'}`,
    )
  })
}

benchmark(bench)
