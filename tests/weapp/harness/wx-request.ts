import http from 'node:http'
import type { Faults } from './faults'
import type { Network } from './network'
import type { RealmObject } from './realm'
import { type Respond, WxFailure, type WxOptions } from './wx-respond'

/** What the mini-program sent. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly header: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface RequestAnswer {
  readonly statusCode?: number
  readonly header?: Readonly<Record<string, string>>
  readonly data?: unknown
}

export interface RequestSettings {
  /** Where the origins that are built into the package are in this test: `{ 'http://127.0.0.1:8520': server.origin }`. */
  readonly origins?: Readonly<Record<string, string>>
  /** Sees every request. What it returns is the answer; without one the request goes to the server. */
  readonly onRequest?: (request: SentRequest) => RequestAnswer | undefined | Promise<RequestAnswer | undefined>
}

interface RequestOptions extends WxOptions {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, unknown>>
  readonly data?: unknown
  readonly dataType?: string
  readonly timeout?: number
}

const DEFAULT_TIMEOUT_MS = 60_000

// Forms of Android's network library, as wx.request passes them on.
const cut = (code: number, name: string) =>
  new WxFailure(`errcode:${code} cronet_error_code:${code} error_msg:net::${name}`, { errno: 600001 })
const disconnected = () => cut(-106, 'ERR_INTERNET_DISCONNECTED')
const answerLost = () => cut(-100, 'ERR_CONNECTION_CLOSED')

/** wx.request against a real server on this machine. */
export function makeRequest(respond: Respond, network: Network, faults: Faults, settings: RequestSettings) {
  return (options: RequestOptions): RealmObject => {
    const stop = new AbortController()
    const pending = respond('request', options, async () => {
      const request = asSent(options, settings.origins ?? {})
      if (network.state === 'off') throw disconnected()
      const given = await settings.onRequest?.(request)
      const answer = given ?? (await overHttp(request, options.timeout ?? DEFAULT_TIMEOUT_MS, stop.signal, faults))
      if (network.state !== 'on') throw answerLost()
      const data = typeof answer.data === 'string' && options.dataType !== 'text' ? readBody(answer.data) : answer.data
      return { statusCode: 200, header: {}, cookies: [], ...answer, data: data ?? '' }
    })
    // wx.request gives a task and never a promise, so nobody could catch this one.
    pending?.catch(() => {})
    return { abort: () => stop.abort(), onHeadersReceived: () => {}, offHeadersReceived: () => {} }
  }
}

function asSent(options: RequestOptions, origins: Readonly<Record<string, string>>): SentRequest {
  const url = new URL(options.url)
  const method = (options.method ?? 'GET').toUpperCase()
  const given = Object.entries(options.header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])
  const header: Record<string, string> = { 'content-type': 'application/json', ...Object.fromEntries(given) }
  const { data } = options
  const inUrl = method === 'GET' && typeof data === 'object' && data !== null
  if (inUrl) for (const [name, value] of Object.entries(data)) url.searchParams.append(name, String(value))
  const body = inUrl || data === undefined ? undefined : asBody(data, header['content-type'] ?? '')
  const origin = origins[url.origin] ?? url.origin
  return { method, url: origin + url.pathname + url.search, header, body }
}

function asBody(data: unknown, contentType: string): string {
  if (typeof data === 'string') return data
  if (!contentType.includes('urlencoded')) return JSON.stringify(data)
  return new URLSearchParams(Object.entries(data as object).map(([name, value]) => [name, String(value)])).toString()
}

function overHttp(sent: SentRequest, timeout: number, signal: AbortSignal, faults: Faults): Promise<RequestAnswer> {
  const { protocol, hostname } = new URL(sent.url)
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(hostname)) {
    faults.report('network', `a test reaches this machine only, not ${sent.url}`)
    throw new Error('url not in domain list')
  }
  return new Promise((resolve, reject) => {
    const options = { method: sent.method, headers: sent.header, timeout, signal, agent: false }
    const request = http.request(sent.url, options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', () => reject(answerLost()))
      response.on('end', () => {
        const header = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
        const data = Buffer.concat(parts).toString()
        resolve({ statusCode: response.statusCode ?? 0, header: Object.fromEntries(header), data })
      })
    })
    request.on('timeout', () => request.destroy(new WxFailure('timeout', { errno: 5 })))
    request.on('error', (error) => reject(failureOf(error)))
    request.end(sent.body)
  })
}

function failureOf(error: Error): Error {
  if (error instanceof WxFailure) return error
  return error.name === 'AbortError' ? new Error('abort') : cut(-102, `ERR_CONNECTION_REFUSED (${error.message})`)
}

function readBody(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
