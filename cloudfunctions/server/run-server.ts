import { randomInt } from 'node:crypto'
import path from 'node:path'
import type { FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { organisesAny } from '../features/account/campaigns-of'
import { productRoute } from '../features/answers'
import { DUE_WORK } from '../features/due-work'
import { type World, worldOf } from '../features/world'
import { PersonLimits } from '../kernel/person-limits'
import type { Store } from '../store/collections'
import { OnlyOne } from '../store/only-one'
import { openPostgres } from '../store/postgres'
import { rememberQuestions } from '../store/remember-questions'
import { rememberSettings } from '../store/remember-settings'
import { AddressLimits } from './address-limits'
import { startClock } from './clock'
import { createHttp } from './http'
import { databaseAnswers } from './is-ready'
import { createMetrics } from './metrics'
import { serveMetrics } from './metrics-page'
import type { Settings } from './settings'
import { watchCalls, watchFaults } from './watch-calls'

/** What the outside gives to a server beside its settings: who a caller is, and the parts of the world that need keys. */
export interface Wiring {
  readonly identify: (request: FastifyRequest) => Promise<string | undefined>
  readonly world?: Partial<World>
}

export interface RunningServer {
  readonly address: string
  readonly metricsPort: number
  /** Takes no more calls, ends what is on the way, and lets go of the database. */
  stop(): Promise<void>
}

/** One process of the product on PostgreSQL. Nothing that matters is in its memory: any number may run side by side. */
export async function runServer(
  settings: Settings,
  log: Logger,
  wire: (store: Store) => Wiring | Promise<Wiring>,
): Promise<RunningServer> {
  const url = settings.DATABASE_URL
  const opened = await openPostgres({
    url,
    maxConnections: settings.DATABASE_CONNECTIONS,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
  })
  const store = rememberSettings(rememberQuestions(opened.store), Date.now)
  const { identify, world: given } = await wire(store)
  const world = worldOf({ store, randomBelow: randomInt, shownForMs: 1_000, ...given })
  const inProgress = { calls: 0 }
  const metrics = createMetrics({ load: opened.load, inProgress })
  const onFault = watchFaults(log, metrics)
  const person = new PersonLimits(settings.PERSON_CALLS_PER_MINUTE)
  const address = new AddressLimits({
    callsPerMinute: settings.ADDRESS_CALLS_PER_MINUTE,
    signInsPerMinute: settings.ADDRESS_SIGN_INS_PER_MINUTE,
  })
  const answers = databaseAnswers(opened.ping, Date.now)
  let stopping = false
  const http = await createHttp({
    route: productRoute(world, Date.now, onFault, person.admits),
    identify,
    organises: (personId) => organisesAny(store, personId),
    site: settings.SITE_FOLDER ?? path.join(__dirname, '../h5'),
    trustedProxies: settings.TRUSTED_PROXIES,
    mostAtOnce: settings.MOST_AT_ONCE,
    inProgress,
    isReady: async () => !stopping && (await answers()),
    limits: { person, address },
    onFault,
    onAnswered: watchCalls(log, metrics, settings.SLOW_MS),
  })
  const metricsServer = await serveMetrics(metrics, { host: settings.METRICS_HOST, port: settings.METRICS_PORT })
  const seconds = settings.CLOCK_SECONDS
  const stopClock = startClock({
    work: DUE_WORK,
    world,
    now: Date.now,
    seconds,
    onlyOne: new OnlyOne(url),
    log,
    metrics,
  })
  const listening = await http.listen({ host: settings.HOST, port: settings.PORT })
  const place = metricsServer.address()
  return {
    address: listening,
    metricsPort: place && typeof place === 'object' ? place.port : 0,
    stop: async () => {
      stopping = true
      await Promise.all([http.close(), stopClock()])
      metricsServer.close()
      await opened.close()
    },
  }
}
