import type { FastifyRequest } from 'fastify'
import { done } from '../../cloudfunctions/kernel/outcome'
import type { Route } from '../../cloudfunctions/kernel/route'
import { createHttp, type HttpParts } from '../../cloudfunctions/server/http'

interface Asking {
  readonly name?: string
  readonly as?: string
  readonly headers?: Record<string, string>
}

/** The HTTP side alone, on a real socket, before a route that lets everybody do everything. */
export async function httpOnRoute(parts: Partial<HttpParts> = {}) {
  const route: Route = async () => done({})
  const identify = async ({ headers }: FastifyRequest) => headers.authorization
  const http = await createHttp({ route, identify, ...parts })
  const origin = await http.listen({ port: 0, host: '127.0.0.1' })
  return {
    origin,
    ask: ({ name = 'campaign.home', as, headers }: Asking = {}) =>
      fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(as ? { authorization: as } : {}), ...headers },
        body: '{}',
      }),
    close: () => http.close(),
  }
}
export type HttpOnRoute = Awaited<ReturnType<typeof httpOnRoute>>
