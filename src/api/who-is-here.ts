import { base64Bytes } from '../device/base64-bytes'
import { demoIdentity } from './demo-identity'
import { session } from './session'

/**
 * Whom this device takes itself for, also without signal, so that what is kept on it stays with that person. It decides
 * nothing: the server goes by the token. In WeChat's cloud the phone's storage is the person's own, and one word is enough.
 */
export function whoIsHere(): string {
  const signedIn = session.read()
  if (!signedIn) return demoIdentity.read() || 'own'
  return subjectOf(signedIn.access) ?? 'own'
}

/** `sub` of a token (RFC 7519): its middle part is JSON, and ours is ASCII. */
function subjectOf(token: string): string | undefined {
  const text = String.fromCharCode(...base64Bytes(token.split('.')[1] ?? ''))
  return /"sub":"([^"]+)"/.exec(text)?.[1]
}
