import { isIP } from 'node:net'
import * as v from 'valibot'
import { parsePhoneKeys } from '../features/account/phone-keys'
import { parseTicketKeys } from '../features/booking/ticket-keys'
import { parseMessageTemplates } from '../features/outreach/message-templates'

const text = v.pipe(v.string(), v.trim())

const whole = (least: number, most: number, otherwise: number) => {
  const says = `应是 ${least} 到 ${most} 之间的整数`
  return v.optional(
    v.pipe(text, v.regex(/^\d{1,9}$/, says), v.transform(Number), v.minValue(least, says), v.maxValue(most, says)),
    `${otherwise}`,
  )
}

const oneOf = <const T extends readonly [string, ...string[]]>(choices: T, otherwise: T[number]) =>
  v.optional(v.pipe(text, v.picklist(choices, `只能是 ${choices.join('、')} 之一`)), otherwise)

const secret = v.optional(text)

function isAddressRange(range: string): boolean {
  const [address = '', bits, more] = range.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  // The whole of the internet as a proxy would let everybody say who they are.
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (family === 4 ? 32 : 128))
  )
}

const listed = (value: string) => (value === '' ? [] : value.split(',').map((part) => part.trim()))

/** Every setting of the server, from the environment. What each means: config/server/example.env. */
export const SettingsSchema = v.object({
  NODE_ENV: oneOf(['production', 'development', 'test'], 'production'),
  DEMO_IDENTITIES: oneOf(['yes', 'no'], 'no'),
  DATABASE_URL: v.pipe(
    v.optional(text, ''),
    v.regex(/^postgres(ql)?:\/\/[^\s]+$/, '必须填写，形如 postgres://用户:密码@主机:5432/库名'),
  ),
  DATABASE_CONNECTIONS: whole(1, 100, 8),
  STATEMENT_TIMEOUT_MS: whole(500, 60_000, 5_000),
  HOST: v.optional(v.pipe(text, v.regex(/^[\w.:-]+$/, '应是一个主机名或地址')), '127.0.0.1'),
  PORT: whole(0, 65_535, 8520),
  METRICS_HOST: v.optional(v.pipe(text, v.regex(/^[\w.:-]+$/, '应是一个主机名或地址')), '127.0.0.1'),
  METRICS_PORT: whole(0, 65_535, 9520),
  TRUSTED_PROXIES: v.optional(
    v.pipe(
      text,
      v.transform(listed),
      v.everyItem(isAddressRange, '应是用逗号隔开的地址或网段，如 127.0.0.1,10.0.0.0/8；网段不能比 /8 更大'),
    ),
    '',
  ),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error'], 'info'),
  SLOW_MS: whole(1, 60_000, 1_000),
  MOST_AT_ONCE: whole(1, 100_000, 5_000),
  PERSON_CALLS_PER_MINUTE: whole(60, 1_000_000, 240),
  ADDRESS_CALLS_PER_MINUTE: whole(1_000, 100_000_000, 120_000),
  ADDRESS_SIGN_INS_PER_MINUTE: whole(100, 10_000_000, 12_000),
  CLOCK_SECONDS: whole(1, 3_600, 120),
  STOP_SECONDS: whole(1, 300, 20),
  SITE_FOLDER: v.optional(text),
  TOKEN_SECRET: v.optional(
    v.pipe(
      text,
      v.transform(listed),
      v.everyItem((one) => Buffer.byteLength(one) >= 32, '太短：每个至少 32 个字节，用逗号隔开'),
    ),
  ),
  WECHAT_APPID: v.optional(v.pipe(text, v.regex(/^wx[0-9a-f]{16}$/, '应是 wx 开头的 18 位小程序编号'))),
  WECHAT_SECRET: v.optional(v.pipe(text, v.regex(/^[0-9a-f]{32}$/, '应是 32 位的小程序密钥'))),
  WECHAT_ORIGIN: v.optional(
    v.pipe(text, v.regex(/^(https:\/\/[\w.-]+|http:\/\/127\.0\.0\.1)(:\d+)?$/, '应形如 https://域名，后面不带路径')),
    'https://api.weixin.qq.com',
  ),
  PHONE_KEYS: secret,
  PHONE_INDEX_KEY: secret,
  TICKET_KEYS: secret,
  ERASURE_JOURNAL: secret,
  MESSAGE_TEMPLATES: v.optional(text),
})
export type Settings = v.InferOutput<typeof SettingsSchema>

/** Without these nobody can sign in, or nobody's data would be safe. Only the demo does without. */
export const NEEDED = [
  'TOKEN_SECRET',
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'PHONE_KEYS',
  'PHONE_INDEX_KEY',
  'ERASURE_JOURNAL',
] as const satisfies readonly (keyof Settings)[]

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or every mistake in them, in Chinese. A mistake never repeats the value: it may be a secret. */
export function readSettings(environment: Environment): Settings | { readonly mistakes: readonly string[] } {
  // What is left empty is not set: compose files and EnvironmentFile know no other way to say so.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const read = v.safeParse(SettingsSchema, given)
  const wrong = read.issues?.map((issue) => `${v.getDotPath(issue)}：${issue.message}`) ?? []
  // Told together only when both are there: one that is missing is told as missing.
  const { PHONE_KEYS, PHONE_INDEX_KEY } = given
  const keys = PHONE_KEYS && PHONE_INDEX_KEY ? parsePhoneKeys(PHONE_KEYS, PHONE_INDEX_KEY).mistakes : []
  const messages = parseMessageTemplates(given.MESSAGE_TEMPLATES).mistakes
  const tickets = parseTicketKeys(given.TICKET_KEYS).mistakes
  const mistakes = [...wrong, ...missing(given), ...keys, ...messages, ...tickets]
  return read.success && mistakes.length === 0 ? read.output : { mistakes }
}

function missing(given: Environment): string[] {
  const isDemo = given.DEMO_IDENTITIES?.trim() === 'yes'
  if (!isDemo) return NEEDED.filter((name) => given[name] === undefined).map((name) => `${name}：没有填写`)
  const isProduction = (given.NODE_ENV?.trim() ?? 'production') === 'production'
  return isProduction ? ['DEMO_IDENTITIES：演示身份不能用于正式环境，谁都可以冒充任何人'] : []
}
