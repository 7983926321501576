import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

export interface Asked {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** An object is sent as JSON, called text/plain as WeChat does; the rest is how a server misbehaves. */
export type Reply =
  | { readonly json: object }
  | { readonly status?: number; readonly type?: string; readonly text: string | Uint8Array }
  | { readonly afterMs: number; readonly json: object }
  | 'hang-up'

const APP = { id: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' }
export const HTML: Reply = { type: 'text/html', text: '<html><body>502 Bad Gateway</body></html>' }
export const errcode = (code: number): Reply => ({ json: { errcode: code, errmsg: `loopback says ${code}` } })

/** Stands in for api.weixin.qq.com: gives out tokens, takes each sign-in code `code-of-<openid>[-…]` once. */
export class LoopbackWechat {
  readonly asked: Asked[] = []
  readonly app = APP
  private readonly planned = new Map<string, Reply[]>()
  private readonly spent = new Set<string>()
  private token = 1

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly origin: string,
  ) {}

  static async start(): Promise<LoopbackWechat> {
    const server = createServer((request, response) => void loopback.take(request, response))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const loopback = new LoopbackWechat(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return loopback
  }

  /** The next requests to this path are answered so, one after the other. */
  plan(path: string, ...replies: readonly Reply[]): void {
    this.planned.set(path, [...(this.planned.get(path) ?? []), ...replies])
  }

  /** The token of now is void at once, as when somebody renews it by force. */
  voidToken(): void {
    this.token++
  }

  askedFor(path: string): Asked[] {
    return this.asked.filter((one) => one.path === path)
  }

  forget(): void {
    this.asked.splice(0)
    this.planned.clear()
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async take(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', this.origin)
    const sent = await text(request)
    const asked: Asked = {
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: sent === '' ? {} : (JSON.parse(sent) as Asked['body']),
    }
    this.asked.push(asked)
    await send(response, this.planned.get(asked.path)?.shift() ?? this.usual(asked))
  }

  private usual({ path, query, body }: Asked): Reply {
    if (path === '/sns/jscode2session') return this.session(query)
    if (path === '/cgi-bin/stable_token')
      return body.secret === APP.secret
        ? { json: { access_token: `token-${this.token}`, expires_in: 7200 } }
        : errcode(40125)
    if (query.access_token !== `token-${this.token}`) return errcode(40001)
    return ANSWERS[path] ?? { status: 404, text: '' }
  }

  private session({ appid, secret, js_code: code = '' }: Asked['query']): Reply {
    if (appid !== APP.id || secret !== APP.secret) return errcode(40125)
    const openid = /^code-of-([^-]+)/.exec(code)?.[1]
    if (openid === undefined) return errcode(40029)
    if (this.spent.has(code)) return errcode(40163)
    this.spent.add(code)
    return { json: { openid, session_key: 'must-be-forgotten', unionid: 'u' } }
  }
}

/** A 1×1 PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const ANSWERS: Readonly<Record<string, Reply>> = {
  '/wxa/business/getuserphonenumber': {
    json: {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86', watermark: {} },
    },
  },
  '/cgi-bin/message/subscribe/send': { json: { errcode: 0, errmsg: 'ok', msgid: 1 } },
  '/wxa/msg_sec_check': { json: { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, trace_id: 't' } },
  '/wxa/getwxacodeunlimit': { type: 'image/png', text: PICTURE },
  '/wxa/generate_urllink': { json: { errcode: 0, errmsg: 'ok', url_link: 'https://wxaurl.cn/loopback' } },
}

async function send(response: ServerResponse, reply: Reply) {
  if (reply === 'hang-up') return response.destroy()
  if ('afterMs' in reply) await pause(reply.afterMs, undefined, { ref: false })
  if ('json' in reply) return response.setHeader('content-type', 'text/plain').end(JSON.stringify(reply.json))
  response.statusCode = reply.status ?? 200
  return response.setHeader('content-type', reply.type ?? 'text/plain').end(reply.text)
}
