/** Where the built mini-program sends its calls: chosen at build time, by environment variables. */
export type Transport =
  | { readonly kind: 'cloud'; readonly environment: string }
  | { readonly kind: 'server'; readonly origin: string }
  /** The demo of this machine: nothing that may be uploaded. */
  | { readonly kind: 'demo'; readonly origin: string }

const DEMO = 'http://127.0.0.1:8520'

type Variables = Readonly<Record<string, string | undefined>>

/** Throws where the variables contradict each other or cannot be meant. */
export function transportOf({ CLOUD_ENV: environment, API_ORIGIN: origin }: Variables): Transport {
  if (environment && origin)
    throw new Error('环境变量 CLOUD_ENV（微信云开发）和 API_ORIGIN（自己的服务器）只能给一个：小程序只连一处')
  if (environment) {
    if (!/^[a-z0-9][a-z0-9-]{2,}$/.test(environment))
      throw new Error(`CLOUD_ENV 应是云开发环境的 ID，例如 prod-1a2b3c，现在是“${environment}”`)
    return { kind: 'cloud', environment }
  }
  if (!origin) return { kind: 'demo', origin: DEMO }
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  if (url?.origin !== origin) throw new Error(`API_ORIGIN 应像 https://example.gov.cn，结尾没有斜杠，现在是“${origin}”`)
  const here = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  if (!here && url.protocol !== 'https:') throw new Error(`API_ORIGIN 要用 https：微信不连别的，现在是“${origin}”`)
  return here ? { kind: 'demo', origin } : { kind: 'server', origin }
}

export function transportText(transport: Transport): string {
  if (transport.kind === 'cloud') return `微信云开发环境 ${transport.environment}`
  if (transport.kind === 'server') return `自己的服务器 ${transport.origin}`
  return `本机的演示服务器 ${transport.origin}（只能在开发者工具里试，不能上传；给出 CLOUD_ENV 或 API_ORIGIN 再构建才是正式的）`
}
