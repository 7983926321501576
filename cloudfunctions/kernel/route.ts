import * as v from 'valibot'
import type { Post } from '#contract/duty'
import type { Answer, Endpoint, OutputOf, ParsedInputOf, RefusalDetail, RefusalOf, Role } from '#contract/endpoint'
import type { CommonRefusal } from '#contract/refusal'
import { done, type Outcome, refuse } from './outcome'

/** Who calls, and when, as the server knows it. Nothing here comes from the body. */
export interface Call<R extends Role = Role> {
  readonly now: number
  readonly personId: R extends 'anyone' ? string | undefined : string
  /** How WeChat names the caller in its own cloud; undefined everywhere else. Kept nowhere but in a consent to a message. */
  readonly openid: string | undefined
  /** The labs that the caller works at; empty unless the call is for staff. */
  readonly labs: readonly string[]
  /** What the caller is at each of these labs. */
  readonly posts: readonly Post[]
  /** The campaigns that the caller organises; empty unless the call is for organisers. */
  readonly campaigns: readonly string[]
}

export type Handler<E extends Endpoint, World> = (
  input: ParsedInputOf<E>,
  call: Call<E['role']>,
  world: World,
) => Promise<Outcome<OutputOf<E>, RefusalOf<E> | CommonRefusal>>

/** One handler for every endpoint and none more, held by the compiler. */
export type Handlers<Endpoints extends Record<string, Endpoint>, World> = {
  readonly [Name in keyof Endpoints]: Handler<Endpoints[Name], World>
}

export interface RouteParts<Endpoints extends Record<string, Endpoint>, World> {
  readonly endpoints: Endpoints
  readonly handlers: Handlers<Endpoints, World>
  readonly world: World
  readonly clock: () => number
  /** Asked on every staff call, so that a revoked role fails on the next one. */
  readonly postsOf: (personId: string) => Promise<readonly Post[]>
  /** The same for organisers. */
  readonly campaignsOf: (personId: string) => Promise<readonly string[]>
  readonly onFault: OnFault
  /** Asked about every call of somebody who is known; without it everybody may call as often as they like. */
  readonly admits?: Admits | undefined
}

export type OnFault = (fault: unknown, name: string, requestId?: string) => void
export type Admits = (personId: string, name: string) => Promise<boolean>

/** `requestId` goes into the report of a fault and nowhere else; `openid` is WeChat's name for the same caller. */
export type Route = (
  name: string,
  body: unknown,
  personId: string | undefined,
  requestId?: string,
  openid?: string,
) => Promise<Answer<Endpoint>>

/** Answers calls by name: parses the input, checks the role, runs the handler, parses what leaves. Never throws. */
export function createRoute<Endpoints extends Record<string, Endpoint>, World>(
  parts: RouteParts<Endpoints, World>,
): Route {
  const endpoints = new Map(Object.entries(parts.endpoints))
  const handlers = new Map(Object.entries(parts.handlers)) as Map<string, Handler<Endpoint, World>>
  return async (name, body, personId, requestId, openid) => {
    const endpoint = endpoints.get(name)
    const handler = handlers.get(name)
    if (!endpoint || !handler) return refuse('not-found')
    try {
      if (endpoint.role !== 'anyone' && personId === undefined) return refuse('signed-out')
      if (personId !== undefined && parts.admits && !(await parts.admits(personId, name))) return refuse('too-many')
      const scope = await scopeOf(parts, endpoint.role, personId)
      if (!scope) return refuse('forbidden')
      if (!isRecord(body)) return refuse('invalid', { path: '', message: WRONG_FORM })
      const input = v.safeParse(endpoint.input, body, { abortEarly: true })
      if (!input.success) return refuse('invalid', whatIsWrong(input.issues[0]))
      const outcome = await handler(
        input.output,
        { now: parts.clock(), personId, openid, ...scope } as Call,
        parts.world,
      )
      return outcome.ok ? done(v.parse(endpoint.output, outcome.value)) : outcome
    } catch (fault) {
      parts.onFault(fault, name, requestId)
      return refuse('unavailable')
    }
  }
}

type Scope = Pick<Call, 'labs' | 'posts' | 'campaigns'>
type Asking = Pick<RouteParts<Record<string, Endpoint>, unknown>, 'postsOf' | 'campaignsOf'>

/** What the caller may act on in this role; undefined when that is nothing. */
async function scopeOf(parts: Asking, role: Role, personId: string | undefined): Promise<Scope | undefined> {
  const posts = role === 'staff' && personId !== undefined ? await parts.postsOf(personId) : []
  const campaigns = role === 'organiser' && personId !== undefined ? await parts.campaignsOf(personId) : []
  const isKnown = (role !== 'staff' || posts.length > 0) && (role !== 'organiser' || campaigns.length > 0)
  return isKnown ? { labs: posts.map(({ labId }) => labId), posts, campaigns } : undefined
}

const WRONG_FORM = '内容的格式不对'

// Asked here because valibot takes an array for an object.
const isRecord = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body)

function whatIsWrong(issue: v.BaseIssue<unknown>): RefusalDetail {
  const path = v.getDotPath(issue) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never') return { path, message: `多了一项：${path}` }
  if (issue.type === 'strict_object' && issue.received === 'undefined') return { path, message: `缺了一项：${path}` }
  return { path, message: issue.type === 'strict_object' ? WRONG_FORM : issue.message }
}
