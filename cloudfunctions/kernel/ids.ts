import { createHash, randomUUID } from 'node:crypto'

// Crockford's base 32: no i, l, o, u, so nobody reads a letter for a digit.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const digest = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest()

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

export const newId = () => hashId(randomUUID())
