import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Endpoint } from '#contract/endpoint'
import type { Refusal } from '#contract/refusal'
import { REGISTRY } from '#contract/registry'
import { refuse } from '../kernel/outcome'
import type { PersonLimits } from '../kernel/person-limits'
import type { OnFault, Route } from '../kernel/route'
import type { AddressLimits } from './address-limits'
import type { Answered } from './answered'
import { describeContract } from './describe-contract'
import { requestIdOf } from './request-id'
import { sendData } from './send-data'
import { serveSite } from './site'

const BODY_LIMIT = 16 * 1024
const LARGE_BODY_LIMIT = 100 * 1024
// Each is declared `large` in the contract.
const LARGE_CALLS = `/api/:name(^(${Object.values(REGISTRY)
  .filter((call: Endpoint) => call.large)
  .map(({ name }) => name.replace('.', '\\.'))
  .join('|')})$)`
const MOST_AT_ONCE = 5_000

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
  /** Proxies whose X-Forwarded-For is believed. Nobody else's is. */
  readonly trustedProxies?: readonly string[]
  /** Calls that may be in progress; one more is refused as unavailable. */
  readonly mostAtOnce?: number
  /** Counts the calls in progress, for whoever wants to know. */
  readonly inProgress?: { calls: number }
  /** Whether a balancer should send calls here. */
  readonly isReady?: () => Promise<boolean>
  readonly limits?: { readonly person: PersonLimits; readonly address: AddressLimits }
  /** Whether somebody may send a large call. Asked before its body is read; without it nobody may. */
  readonly organises?: (personId: string) => Promise<boolean>
  readonly onFault?: OnFault
  readonly onAnswered?: (answered: Answered) => void
}

/** The product over HTTP: `POST /api/<call>`, `GET /api/contract`, `GET /healthz` and `/readyz`, and the browser version. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 10_000,
    trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
    genReqId: ({ headers }) => requestIdOf(headers),
    // A call that comes in on an open connection while the server stops is answered like any other.
    return503OnClosing: false,
    // A path that cannot be read never comes as far as a route.
    frameworkErrors: (_, __, reply: FastifyReply) => notFound(reply),
  })
  http.get('/healthz', async (_, reply) => sendData(reply, 200, { ok: true }))
  http.get('/readyz', async (_, reply) => {
    const isReady = await (parts.isReady?.() ?? true)
    if (isReady) sendData(reply, 200, { ok: true })
    else sendData(reply, 503, refuse('unavailable'))
  })
  http.get('/api/contract', async (_, reply) => sendData(reply, 200, describeContract()))
  const answerCall = callAnswerer(parts)
  http.post('/api/:name', answerCall)
  http.post(LARGE_CALLS, { bodyLimit: LARGE_BODY_LIMIT, onRequest: organisersOnly(parts) }, answerCall)
  http.setErrorHandler((fault: { statusCode?: number }, request, reply) => {
    const status = fault.statusCode ?? 500
    if (status >= 500) {
      parts.onFault?.(fault, 'http', request.id)
      return sendData(reply, 503, refuse('unavailable'), RETRY_AFTER_SECONDS)
    }
    const message = status === 413 ? '内容太大' : '请求的内容不是能读的 JSON'
    sendData(reply, status === 413 ? 413 : 400, refuse('invalid', { path: '', message }))
  })
  http.setNotFoundHandler((_, reply) => notFound(reply))
  await serveSite(http, parts.site)
  return http
}

const notFound = (reply: FastifyReply) => sendData(reply, 404, refuse('not-found'))

type CallRequest = FastifyRequest<{ Params: { name: string } }>

/** Refuses everybody else before a large body is read. */
const organisersOnly =
  ({ identify, organises, limits }: HttpParts) =>
  async (request: CallRequest, reply: FastifyReply) => {
    const wait = limits ? await limits.address.secondsToWait(request.ip, request.params.name) : 0
    if (wait > 0) return sendData(reply, 429, refuse('too-many'), `${wait}`)
    const personId = await identify(request)
    if (personId === undefined) return sendData(reply, 401, refuse('signed-out'))
    if (!(await organises?.(personId))) return sendData(reply, 403, refuse('forbidden'))
  }

function callAnswerer({ route, identify, limits, onAnswered, ...parts }: HttpParts) {
  const { mostAtOnce = MOST_AT_ONCE, inProgress = { calls: 0 } } = parts

  /** The answer and, where the caller came too often, the seconds until they may come again. */
  async function answerOf(request: CallRequest) {
    const { name } = request.params
    // More than this would all wait for so long that nobody is there any more when they are answered.
    if (inProgress.calls > mostAtOnce) return { answer: refuse('unavailable') }
    const wait = limits ? await limits.address.secondsToWait(request.ip, name) : 0
    if (wait > 0) return { answer: refuse('too-many'), wait }
    const personId = await identify(request)
    const answer = await route(name, request.body ?? {}, personId, request.id)
    const isTooMany = limits && personId !== undefined && !answer.ok && answer.refusal === 'too-many'
    return isTooMany ? { answer, wait: await limits.person.secondsUntil(personId) } : { answer }
  }

  return async function answerCall(request: CallRequest, reply: FastifyReply) {
    const begin = performance.now()
    inProgress.calls++
    try {
      const { answer, wait } = await answerOf(request)
      const outcome = answer.ok ? 'ok' : answer.refusal
      onAnswered?.({
        name: request.params.name,
        outcome,
        milliseconds: performance.now() - begin,
        requestId: request.id,
      })
      const status = answer.ok ? 200 : (STATUS[answer.refusal] ?? 409)
      const comeAgain = status === 429 || status === 503
      sendData(reply, status, answer, comeAgain ? `${wait ?? RETRY_AFTER_SECONDS}` : undefined)
    } finally {
      inProgress.calls--
    }
  }
}
