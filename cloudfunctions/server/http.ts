import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Refusal } from '#contract/refusal'
import { refuse } from '../kernel/outcome'
import type { Route } from '../kernel/route'
import { describeContract } from './describe-contract'

const BODY_LIMIT = 16 * 1024

const STATUS: Partial<Record<Refusal, number>> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'too-many': 429,
  unavailable: 503,
}
const RETRY_AFTER_SECONDS = '2'

export interface HttpParts {
  readonly route: Route
  /** The caller's person id by the request's headers; undefined for nobody. Never looks at the body. */
  readonly identify: (request: FastifyRequest) => Promise<string | undefined>
  /** Folder of the built browser version, served at `/` where it exists. */
  readonly site?: string
}

/** The product over HTTP: `POST /api/<call>`, `GET /api/contract`, `GET /healthz`, and the browser version. */
export async function createHttp({ route, identify, site }: HttpParts): Promise<FastifyInstance> {
  const http = Fastify({ bodyLimit: BODY_LIMIT, requestTimeout: 10_000, trustProxy: false })
  http.get('/healthz', async () => ({ ok: true }))
  http.get('/api/contract', async () => describeContract())
  http.post<{ Params: { name: string } }>('/api/:name', async (request, reply) => {
    const answer = await route(request.params.name, request.body ?? {}, await identify(request))
    if (answer.ok) return answer
    const status = STATUS[answer.refusal] ?? 409
    if (status === 429 || status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
    return reply.code(status).send(answer)
  })
  http.setErrorHandler((fault: { statusCode?: number; code?: string }, _, reply) => {
    const status = fault.statusCode ?? 500
    if (status >= 500) return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(refuse('unavailable'))
    const message = status === 413 ? '内容太大，最多 16 KB' : '请求的内容不是能读的 JSON'
    return reply.code(status === 413 ? 413 : 400).send(refuse('invalid', { path: '', message }))
  })
  http.setNotFoundHandler((_, reply) => reply.code(404).send(refuse('not-found')))
  if (site && existsSync(site)) await http.register(fastifyStatic, { root: site, preCompressed: true })
  return http
}
