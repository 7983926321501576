import { isIPv6 } from 'node:net'
import { CallLimit } from '../kernel/call-limit'
import { isSignIn } from '../kernel/person-limits'

interface AddressFigures {
  readonly callsPerMinute: number
  readonly signInsPerMinute: number
}

/**
 * What one address may do in a minute. Wide: thousands of residents share a carrier's address, and all of them come in
 * the minute that booking opens. It stops a single machine that floods the server, nothing finer.
 */
export class AddressLimits {
  private readonly calls: CallLimit
  private readonly signIns: CallLimit

  constructor({ callsPerMinute, signInsPerMinute }: AddressFigures) {
    this.calls = new CallLimit(callsPerMinute)
    this.signIns = new CallLimit(signInsPerMinute)
  }

  /** Seconds that an address has to wait before this call; 0 when it may go on. */
  async secondsToWait(address: string, name: string): Promise<number> {
    const from = networkOf(address)
    if (!(await this.calls.admits(from))) return this.calls.secondsUntil(from)
    if (isSignIn(name) && !(await this.signIns.admits(from))) return this.signIns.secondsUntil(from)
    return 0
  }
}

/** A household is given 2^64 addresses of IPv6: they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !isIPv6(address)) return mapped ?? address
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0')
  return [...groups(head), ...zeros, ...groups(tail)].slice(0, 4).join(':')
}
