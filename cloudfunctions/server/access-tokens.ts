import { createHmac } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Tokens } from '../features/account/signing-in'

/** A secret of at least 32 bytes, and the name under which tokens say that it signed them. */
export interface TokenKey {
  readonly id: string
  readonly secret: string
}

export interface AccessTokens extends Tokens {
  /** The person of a token that is one of ours and still good; undefined for anything else. */
  verify(token: string, now: number): Promise<string | undefined>
}

// HMAC, because one program both signs and verifies: no other has to be given a key, and it is the fastest to check.
const ALGORITHM = 'HS256'
const TYPE = 'at+jwt'
const ISSUER = 'jiliang-huimin'
const AUDIENCE = 'jiliang-huimin/api'
const LIFE_MS = 2 * 3600_000
const LEAST_BYTES = 32

/** The first key signs, all of them verify: a new one is put in front, and the old one taken out two hours later. */
export function accessTokens(keys: readonly TokenKey[]): AccessTokens {
  const secrets = new Map(keys.map(({ id, secret }) => [id, new TextEncoder().encode(secret)]))
  const [signing] = keys
  const signingSecret = signing && secrets.get(signing.id)
  if (!signing || !signingSecret) throw new Error('There is no key to sign tokens with')
  if (secrets.size < keys.length) throw new Error('Two keys for tokens have the same id')
  for (const [id, secret] of secrets)
    if (secret.byteLength < LEAST_BYTES) throw new Error(`The key ${id} is shorter than ${LEAST_BYTES} bytes`)
  return {
    access: async (personId, now, end) => {
      const until = Math.min(now + LIFE_MS, end)
      const token = await new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: signing.id })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(personId)
        .setIssuedAt(seconds(now))
        .setExpirationTime(seconds(until))
        .sign(signingSecret)
      return { token, until }
    },
    successorOf: (refresh) => createHmac('sha256', signingSecret).update(`refresh ${refresh}`).digest('base64url'),
    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid }) => {
            const secret = secrets.get(kid ?? '')
            if (!secret) throw new errors.JWKSNoMatchingKey()
            return secret
          },
          {
            algorithms: [ALGORITHM],
            typ: TYPE,
            issuer: ISSUER,
            audience: AUDIENCE,
            requiredClaims: ['sub', 'iat', 'exp'],
            currentDate: new Date(now),
          },
        )
        return payload.sub || undefined
      } catch (fault) {
        if (fault instanceof errors.JOSEError) return undefined
        throw fault
      }
    },
  }
}

const seconds = (instant: number) => Math.floor(instant / 1000)
