import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto'

/** 32 secret bytes and the name by which what they sealed remembers them. */
export interface NamedKey {
  readonly id: string
  readonly bytes: Uint8Array
}

/** The first sealing key seals; the older ones only open what they once sealed. */
export interface KeyRing {
  readonly sealing: readonly [NamedKey, ...NamedKey[]]
  readonly index: NamedKey
}

/** What a document notes that was sealed and indexed by these keys as they are now. */
export const keyIdOf = ({ sealing, index }: KeyRing) => `${sealing[0].id}.${index.id}`

export const KEY_BYTES = 32
// NIST SP 800-38D, 8.2.2: with 96 random bits one key may seal 2^32 texts.
export const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Where a sealed text belongs. It opens nowhere else: `['contacts', personId]`. */
export type SealContext = readonly string[]

/** `keyId.nonce.cipher.tag` by AES-256-GCM. A nonce must never be used twice with the same key. */
export function seal(text: string, context: SealContext, key: NamedKey, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(context, key.id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [key.id, ...[nonce, sealed, cipher.getAuthTag()].map(encoded)].join('.')
}

/** The text; undefined when its key is not among these, it was sealed for another place, or somebody has changed it. */
export function unseal(sealed: string, context: SealContext, keys: readonly NamedKey[]): string | undefined {
  const [keyId = '', ...parts] = sealed.split('.')
  const key = keys.find(({ id }) => id === keyId)
  const [nonce, cipher, tag] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (!key || !nonce || !cipher || !tag || parts.length !== 3) return undefined
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) return undefined
  // Base64 has several spellings of the same bytes; only ours is taken.
  if (sealed !== [keyId, ...[nonce, cipher, tag].map(encoded)].join('.')) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(context, key.id)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(cipher), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** HMAC-SHA-256: equal texts have equal hashes, and without the key nobody can try all texts out. */
export const keyedHash = (text: string, key: NamedKey): string =>
  encoded(createHmac('sha256', key.bytes).update(text).digest())

/** SHA-256 in hex. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

// As JSON, so that no two lists of parts are bound to the same bytes.
const boundTo = (context: SealContext, keyId: string) => Buffer.from(JSON.stringify([keyId, ...context]))

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
