import { kept } from '../device/kept'

/** Whom the demo server takes this device for; '' until it has offered someone. Refused in production. */
export const demoIdentity = kept<string>('demo-identity', '')
