import { personOfOpenid } from '../features/account/person-of-openid'

/** What `getWXContext` tells, or the environment of one call. */
type Told = Readonly<Record<string, unknown>>

/**
 * Who calls, as WeChat names them; undefined for anybody whom WeChat does not name. Nothing of the event is
 * looked at: `event.userInfo` can be sent by whoever calls over HTTP.
 *
 * The SDK reads process-wide variables, and an instance serves one caller after the other: where the runtime tells the
 * variables of this very call, the OPENID has to be among them, so that nobody inherits the last caller's.
 */
export function openidOf(told: Told, context: unknown, appId: string): string | undefined {
  const { OPENID: openid, APPID, SOURCE } = told
  if (typeof openid !== 'string' || openid === '' || appId === '' || APPID !== appId) return undefined
  // `wx_client,scf` is a resident's call that another function of this environment has passed on.
  if (typeof SOURCE !== 'string' || SOURCE.split(',')[0] !== 'wx_client') return undefined
  const ownCall = environmentOf(context)
  if (ownCall && ownCall.WX_OPENID !== openid) return undefined
  return openid
}

/** The person behind that OPENID. */
export function callerOf(told: Told, context: unknown, appId: string): string | undefined {
  const openid = openidOf(told, context, appId)
  return openid === undefined ? undefined : personOfOpenid(openid)
}

/**
 * Whether the timer in the function's config.json started this run, by the variables of the process. The event is not
 * looked at here either: a resident can send one that looks like a timer's. `wx_trigger` alone, because a chain
 * `wx_client,…` began with a resident. The SDK is not asked: it tells nothing where there is no resident.
 */
export function isStartedByTimer(variables: Told, context: unknown): boolean {
  // What the process still holds may be of whoever was refused before.
  const ownCall = environmentOf(context) ?? variables
  const source = ownCall.TCB_SOURCE ?? variables.TCB_SOURCE
  return source === 'wx_trigger' && !ownCall.WX_OPENID
}

/** The variables of one call: JSON in `environment`, in older runtimes `NAME=value;…` in `environ`. */
function environmentOf(context: unknown): Told | undefined {
  const { environment, environ } = Object(context) as { environment?: unknown; environ?: unknown }
  if (typeof environment === 'string') return parsed(environment)
  if (typeof environ !== 'string') return undefined
  return Object.fromEntries(environ.split(';').map((pair) => pair.split(/=(.*)/s, 2)))
}

function parsed(json: string): Told {
  try {
    return Object(JSON.parse(json)) as Told
  } catch {
    return {}
  }
}
