import pino, { type Logger } from 'pino'

const HIDDEN = '[已隐去]'
const SECRETS = ['authorization', 'cookie', 'token', 'code', 'phone', 'openid', 'secret', 'password', 'session_key']
// Wherever one lies at the top or one or two steps below it.
const redact = { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: HIDDEN }

// What a message written by a library may carry along: a connection's password, a token, a phone number.
const IN_TEXT: readonly [RegExp, string][] = [
  [/(\w:\/\/[^\s:@/]*):[^\s@/]*@/g, `$1:${HIDDEN}@`],
  [/\b(Bearer|Demo)\s+\S+/gi, `$1 ${HIDDEN}`],
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, HIDDEN],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, HIDDEN],
  [/([?&](?:secret|access_token|js_code|code)=)[^&\s"]+/gi, `$1${HIDDEN}`],
]

/** A text without what must not be written down. */
export const withoutSecrets = (text: string): string =>
  IN_TEXT.reduce((cleaned, [secret, instead]) => cleaned.replace(secret, instead), text)

/** Of an error its kind, message, code and place; never what else hangs on it: a database's error carries values of a row. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {}
  return { type: error.name, message: withoutSecrets(error.message), ...code, stack: withoutSecrets(error.stack ?? '') }
}

/** One JSON line an event on standard output, which systemd and Docker keep. Bodies are never given to it. */
export const openLog = (level: string, to?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      redact,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    to ?? pino.destination(1),
  )
