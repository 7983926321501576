import { randomInt } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DEMO_IDENTITIES } from '../../cloudfunctions/demo/identities'
import { organisesAny } from '../../cloudfunctions/features/account/campaigns-of'
import { productRoute } from '../../cloudfunctions/features/answers'
import { type World, worldOf } from '../../cloudfunctions/features/world'
import { createHttp } from '../../cloudfunctions/server/http'
import type { Store } from '../../cloudfunctions/store/collections'
import { someKeys } from '../account/phone-world'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** The answer's JSON; undefined where it is none. */
  readonly body: unknown
}

export interface Listening {
  readonly origin: string
  /** What was thrown while calls were answered. */
  readonly faults: unknown[]
  ask(path: string, init: RequestInit): Promise<Reply>
  /** A call as our client makes it; `as` goes into the authorization header. */
  call(name: string, input: unknown, as?: string): Promise<Reply>
  close(): Promise<void>
}

interface Wiring {
  readonly identify: (request: FastifyRequest) => Promise<string | undefined>
  readonly now?: () => number
  /** What the world has beside the store, instead of the demo's identities. */
  readonly world?: Partial<World>
  /** Folder of the built browser version. */
  readonly site?: string
  /** Where a server was before that is started again; any free one when left out. */
  readonly port?: number
}

/** Anybody is who they say they are, for tests with more people than the demo has. */
export const anybody = async (request: FastifyRequest) => request.headers.authorization

/** The product on a real socket of this machine. */
export async function listen(
  store: Store,
  { identify, now = Date.now, world: given = { demoIdentities: DEMO_IDENTITIES }, site, port = 0 }: Wiring,
): Promise<Listening> {
  const faults: unknown[] = []
  const world = worldOf({ store, randomBelow: randomInt, phoneKeys: someKeys(), ...given })
  const route = productRoute(world, now, (fault) => faults.push(fault))
  const organises = (personId: string) => organisesAny(store, personId)
  const http = await createHttp({ route, identify, organises, ...(site !== undefined && { site }) })
  const origin = await http.listen({ port, host: '127.0.0.1' })
  const ask = async (path: string, init: RequestInit) => readReply(await fetch(`${origin}${path}`, init))
  return {
    origin,
    faults,
    ask,
    call: (name, input, as) =>
      ask(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(as === undefined ? {} : { authorization: as }) },
        body: JSON.stringify(input),
      }),
    close: () => http.close(),
  }
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined }
}
