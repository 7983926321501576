import { demoIdentity } from './demo-identity'
import { session } from './session'

/** Who the device says it is to a server over HTTP; undefined for nobody. */
export function authorization(): string | undefined {
  const signedIn = session.read()
  if (signedIn) return `Bearer ${signedIn.access}`
  const played = demoIdentity.read()
  return played === '' ? undefined : `Demo ${played}`
}
