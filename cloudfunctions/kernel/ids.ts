import * as crypto from 'node:crypto'

// Crockford's base 32: no i, l, o, u, so nobody reads a letter for a digit.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

// In one go where Node can (20.12): every booking asks for it.
const sha256: (text: string) => Buffer =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text, 'buffer')
    : (text) => crypto.createHash('sha256').update(text).digest()
const digest = (parts: readonly string[]) => sha256(JSON.stringify(parts))

/** The same parts always give the same id: 26 characters, 130 bits. */
export function hashId(...parts: readonly string[]): string {
  const bytes = digest(parts)
  let id = ''
  for (let bit = 0; bit < 130; bit += 5) id += ALPHABET[(bytes.readUInt16BE(bit >> 3) >> (11 - (bit & 7))) & 31]
  return id
}

/** The same text always gives the same whole number in 0..2^32-1 (FNV-1a): to spread things evenly, never to hide them. */
export function hashNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}

export const newId = () => hashId(crypto.randomUUID())
