import { refuse } from '../../cloudfunctions/kernel/outcome'
import { PersonLimits } from '../../cloudfunctions/kernel/person-limits'
import { AddressLimits, networkOf } from '../../cloudfunctions/server/address-limits'
import { type HttpOnRoute, httpOnRoute } from './http-on-route'

const WIDE = { callsPerMinute: 1_000_000, signInsPerMinute: 1_000_000 }
const times = <T>(count: number, act: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => act(n))

let open: HttpOnRoute[] = []
const listen = async (person: PersonLimits, address: AddressLimits, trustedProxies: string[] = []) => {
  const route = async (name: string, _: unknown, personId: string | undefined) =>
    personId !== undefined && !(await person.admits(personId, name))
      ? refuse('too-many')
      : ({ ok: true, value: {} } as const)
  const http = await httpOnRoute({ route, limits: { person, address }, trustedProxies })
  open.push(http)
  return http
}
afterEach(async () => {
  await Promise.all(open.map(({ close }) => close()))
  open = []
})

/** How often `ask` was let through and refused; every refusal says when to come again. */
async function tally(replies: readonly Promise<Response>[]) {
  const told = await Promise.all(replies)
  for (const { status, headers } of told) {
    const wait = Number(headers.get('retry-after'))
    if (status === 429) expect(wait).toBeGreaterThan(0)
    if (status === 429) expect(wait).toBeLessThanOrEqual(60)
    else expect([status, wait]).toEqual([200, 0])
  }
  return {
    through: told.filter(({ status }) => status === 200).length,
    refused: told.filter(({ status }) => status === 429).length,
  }
}

it('a person who asks too often waits, and nobody else does, whatever they forge', async () => {
  const { ask } = await listen(new PersonLimits(60), new AddressLimits(WIDE))
  const forged = (n: number) => ({
    'x-forwarded-for': `10.0.0.${n}`,
    'x-real-ip': `10.0.1.${n}`,
    'x-wx-openid': `somebody-${n}`,
    'x-wx-source': 'wx_client',
    'x-request-id': `request-${n}`,
  })
  expect(await tally(times(80, (n) => ask({ as: 'ann', headers: forged(n) })))).toEqual({ through: 60, refused: 20 })
  expect(await tally(times(5, (n) => ask({ as: 'bob', headers: forged(n) })))).toEqual({ through: 5, refused: 0 })
  expect(await (await ask({ as: 'ann' })).json()).toEqual({ ok: false, refusal: 'too-many' })
})

it('an address that floods waits, however many people it pretends to be and whatever it forwards', async () => {
  const { ask } = await listen(new PersonLimits(), new AddressLimits({ ...WIDE, callsPerMinute: 50 }))
  const flood = times(70, (n) => ask({ as: `person-${n}`, headers: { 'x-forwarded-for': `203.0.113.${n}` } }))
  expect(await tally(flood)).toEqual({ through: 50, refused: 20 })
})

it('behind a proxy that is trusted each address counts for itself, and the visitor cannot add one', async () => {
  const address = new AddressLimits({ ...WIDE, callsPerMinute: 10 })
  const { ask } = await listen(new PersonLimits(), address, ['127.0.0.1'])
  // nginx appends the address that it sees; what stands before it is the visitor's own invention.
  const from = (seen: string) => (n: number) => ask({ headers: { 'x-forwarded-for': `198.51.100.${n}, ${seen}` } })
  expect(await tally(times(12, from('203.0.113.1')))).toEqual({ through: 10, refused: 2 })
  expect(await tally(times(5, from('203.0.113.2')))).toEqual({ through: 5, refused: 0 })
})

it('signing in is held tighter than the rest, by address and by person', async () => {
  const { ask } = await listen(new PersonLimits(), new AddressLimits({ ...WIDE, signInsPerMinute: 30 }))
  expect(await tally(times(40, () => ask({ name: 'account.signIn' })))).toEqual({ through: 30, refused: 10 })
  expect(await tally(times(40, () => ask({ name: 'campaign.home' })))).toEqual({ through: 40, refused: 0 })
  const other = await listen(new PersonLimits(), new AddressLimits(WIDE))
  expect(await tally(times(25, () => other.ask({ name: 'account.approveBrowser', as: 'ann' })))).toEqual({
    through: 20,
    refused: 5,
  })
})

it('5 000 people behind three addresses, 20 calls each with retries in one minute, are never limited', async () => {
  const person = new PersonLimits()
  const address = new AddressLimits({ callsPerMinute: 120_000, signInsPerMinute: 12_000 })
  const calls = ['account.signIn', 'account.signIn', ...times(18, () => 'booking.bookVisit')]
  let refused = 0
  for (let number = 0; number < 5_000; number++)
    for (const name of calls) {
      if ((await address.secondsToWait(`203.0.113.${number % 3}`, name)) > 0) refused++
      if (!(await person.admits(`person-${number}`, name))) refused++
    }
  expect(refused).toBe(0)
})

it('counts a household of IPv6 as one, and an IPv4 address written as IPv6 as itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:DB8:1:2::9')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
})
