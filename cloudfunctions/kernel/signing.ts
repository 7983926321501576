import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export const SEED_BYTES = 32
export const PUBLIC_BYTES = 32

/** A key that signs and, apart from it, what others need to verify. */
export interface SigningKey {
  sign(bytes: Uint8Array): Uint8Array
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array
}

// RFC 8410: the envelope of an Ed25519 private key, after which only its 32 secret bytes come.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** An Ed25519 key of 32 secret bytes. */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const other = createPublicKey(key)
  const spki = other.export({ format: 'der', type: 'spki' })
  return {
    sign: (bytes) => sign(null, bytes, key),
    verify: (bytes, signature) => verify(null, bytes, other, signature),
    publicKey: spki.subarray(spki.length - PUBLIC_BYTES),
  }
}
