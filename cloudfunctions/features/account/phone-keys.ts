import { KEY_BYTES, type KeyRing, type NamedKey } from '../../kernel/sealing'

export type PhoneKeys = KeyRing

const FORM = '应写成 名字:密钥，名字用 1 到 16 个字母或数字，密钥是 32 个字节的 base64'
const KEY = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/_-]{43}=?)$/

interface Parsed {
  /** Undefined when none are set, or when something is wrong with them. */
  readonly keys: PhoneKeys | undefined
  /** Each names the variable and what to do; never a part of a key. */
  readonly mistakes: readonly string[]
}

/**
 * PHONE_KEYS: `k2:<base64>,k1:<base64>`, the newest first. PHONE_INDEX_KEY: one of the same form. Without both no number
 * is taken.
 */
export function parsePhoneKeys(sealing = '', index = ''): Parsed {
  if (sealing.trim() === '' && index.trim() === '') return { keys: undefined, mistakes: [] }
  const keys = sealing.split(',').map((text) => namedKey(text.trim()))
  const indexKey = namedKey(index.trim())
  const mistakes = [...whatIsWrong(keys, indexKey)]
  const [newest, ...older] = keys.filter((key) => key !== undefined)
  if (mistakes.length > 0 || !newest || !indexKey) return { keys: undefined, mistakes }
  return { keys: { sealing: [newest, ...older], index: indexKey }, mistakes }
}

function namedKey(text: string): NamedKey | undefined {
  const [, id, base64] = KEY.exec(text) ?? []
  const bytes = Buffer.from(base64 ?? '', 'base64')
  return id !== undefined && bytes.length === KEY_BYTES ? { id, bytes } : undefined
}

function* whatIsWrong(keys: readonly (NamedKey | undefined)[], index: NamedKey | undefined) {
  for (const [place, key] of keys.entries()) if (!key) yield `PHONE_KEYS 的第 ${place + 1} 个${FORM}。`
  if (!index) yield `PHONE_INDEX_KEY ${FORM}。`
  const known = keys.filter((key) => key !== undefined)
  if (new Set(known.map(({ id }) => id)).size < known.length) yield 'PHONE_KEYS 里有两个密钥同名：每个要用自己的名字。'
  const secrets = [...known, ...(index ? [index] : [])].map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  if (new Set(secrets).size < secrets.length) yield 'PHONE_KEYS 和 PHONE_INDEX_KEY 里有两个密钥相同：每个都要另外生成。'
}
