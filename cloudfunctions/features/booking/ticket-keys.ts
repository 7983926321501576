import { SEED_BYTES, type SigningKey, signingKeyOf } from '../../kernel/signing'

/** A key with the number by which tickets name it. */
export interface TicketKey extends SigningKey {
  readonly no: number
}

/** The first signs; all verify, so that tickets outlive a change of keys. */
export type TicketKeys = readonly [TicketKey, ...TicketKey[]]

const FORM = '应写成 编号:密钥，编号是 1 到 99，密钥是 32 个字节的 base64，用逗号隔开，最新的写在最前'
const KEY = /^([1-9]\d?):([A-Za-z0-9+/_-]{43}=?)$/

/**
 * TICKET_KEYS: `2:<base64>,1:<base64>`, the newest first. Without it tickets carry the eight digits only. A mistake never
 * repeats a part of a key.
 */
export function parseTicketKeys(text = ''): {
  readonly keys: TicketKeys | undefined
  readonly mistakes: readonly string[]
} {
  if (text.trim() === '') return { keys: undefined, mistakes: [] }
  const keys = text.split(',').map((one) => keyOf(one.trim()))
  const [first, ...others] = keys.filter((key) => key !== undefined)
  if (!first || others.length + 1 < keys.length) return { keys: undefined, mistakes: [`TICKET_KEYS ${FORM}。`] }
  const isTwice = new Set([first, ...others].map(({ no }) => no)).size < keys.length
  if (isTwice) return { keys: undefined, mistakes: ['TICKET_KEYS 里有两个密钥用了同一个编号。'] }
  return { keys: [first, ...others], mistakes: [] }
}

function keyOf(text: string): TicketKey | undefined {
  const [, no, base64] = KEY.exec(text) ?? []
  const seed = Buffer.from(base64 ?? '', 'base64')
  return no !== undefined && seed.length === SEED_BYTES ? { no: Number(no), ...signingKeyOf(seed) } : undefined
}
