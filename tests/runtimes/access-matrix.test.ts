import type { Endpoint } from '#contract/endpoint'
import { REGISTRY } from '#contract/registry'
import { someKeys } from '../account/phone-world'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import type { Expected, Row } from './access-rows/expectations'
import { IDENTITIES, type Identity, plantSite, type Site } from './access-site'
import { ACCESS } from './access-table'
import { idFieldsOf, withMissingId } from './id-fields'
import { anybody, type Listening, listen } from './listen'

const endpoints = new Map<string, Endpoint>(Object.entries(REGISTRY))
const rows = Object.entries(ACCESS).filter(([name]) => endpoints.has(name))

const phoneKeys = someKeys()
let product: Product
let server: Listening
beforeAll(async () => {
  product = await openProduct({ phoneKeys })
  await product.store.questions.insert(sampleBank())
  server = await listen(product.store, { identify: anybody, now: () => product.clock.now, world: { phoneKeys } })
})
afterAll(async () => {
  await server.close()
  await product.close()
})
afterEach(() => expect(server.faults.splice(0)).toEqual([]))

const STATUS: Partial<Record<Expected, number>> = { ok: 200, 'signed-out': 401, forbidden: 403 }
const expectedReply = (expected: Expected) => ({ status: STATUS[expected] ?? 409, outcome: expected })

async function call(
  name: string,
  input: object,
  who: string | undefined,
  forged: Readonly<Record<string, string>> = {},
) {
  const headers = { 'content-type': 'application/json', ...forged, ...(who && { authorization: who }) }
  const init = { method: 'POST', headers, body: JSON.stringify(input) }
  const { status, body } = await server.ask(`/api/${name}`, init)
  const answer = body as { ok: boolean; refusal?: Expected }
  return { status, body, outcome: answer.ok ? 'ok' : answer.refusal }
}

const personOf = (site: Site, identity: Identity) => (identity === 'nobody' ? undefined : site.people[identity])
// Whoever may act comes last: what they do could change the answer to the others.
const inOrder = ({ expect: expected }: Row) =>
  [...IDENTITIES].sort((a, b) => Number(expected[a] === 'ok') - Number(expected[b] === 'ok'))

it('has a row for every route, and none for a route that is gone', () => {
  const missing = [...endpoints.keys()].filter((name) => !ACCESS[name])
  const help =
    'Add a row to ACCESS in tests/runtimes/access-table.ts: `send` gives an input with ids of the site (tests/runtimes/' +
    'access-site.ts plants it; plant there what else you need), `expect` says how each identity is answered: one of ' +
    'EVERYBODY, SIGNED_IN, ITS_OWNER, THE_LABS_STAFF, ITS_ORGANISERS, or these with a difference.'
  expect(missing.map((name) => `${name} has no row. ${help}`)).toEqual([])
  expect(Object.keys(ACCESS).filter((name) => !endpoints.has(name))).toEqual([])
})

describe.each(rows)('%s', (name, row) => {
  it('answers each identity as the table says', async () => {
    const site = await plantSite(product)
    for (const identity of inOrder(row)) {
      const { status, outcome } = await call(name, row.send(site), personOf(site, identity))
      expect({ identity, status, outcome }).toEqual({ identity, ...expectedReply(row.expect[identity]) })
    }
  })

  it('answers no other when headers claim to be somebody or to come from elsewhere', async () => {
    const site = await plantSite(product)
    for (const identity of inOrder(row)) {
      const who = personOf(site, identity)
      const plain = await call(name, row.send(site), who)
      for (const claimed of Object.values(site.people)) {
        const forged = await call(name, row.send(site), who, forgedHeaders(claimed))
        const seen = row.answersAnew ? { ...forged, body: plain.body } : forged
        expect({ identity, claimed, ...seen }).toEqual({ identity, claimed, ...plain })
      }
    }
  })
})

const forgedHeaders = (claimed: string) => ({
  'x-wx-openid': claimed,
  'x-wx-source': 'wx_client',
  'x-wx-appid': 'touristappid',
  'x-wx-unionid': claimed,
  'x-wx-from-openid': claimed,
  'x-wx-env': 'prod',
  'x-forwarded-for': '127.0.0.1, 10.0.0.1',
  'x-forwarded-user': claimed,
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1',
  'x-authorization': claimed,
  cookie: `authorization=${claimed}; openid=${claimed}`,
})

// Residents choose among all campaigns: which there are is nobody's secret.
const isShownToAll = (name: string, field: string) => field === 'campaignId' && endpoints.get(name)?.role === 'resident'

/** Every field of every route that holds somebody's id. */
const privateIds = rows.flatMap(([name, row]) =>
  idFieldsOf(endpoints.get(name) as Endpoint)
    .filter((field) => !row.publicIds?.includes(field) && !isShownToAll(name, field))
    .map((field) => [`${name} ${field}`, name, field, row] as const),
)

describe('another’s id answers exactly like one that nobody has', () => {
  it('in every route that takes ids', () => {
    expect(privateIds.length).toBeGreaterThan(10)
  })

  it.each(privateIds)('%s', async (_, name, field, row) => {
    const site = await plantSite(product)
    const strangers = IDENTITIES.filter((identity) => row.expect[identity] === 'not-found')
    // A row in which nobody is a stranger has to say that its ids are public.
    expect(strangers.length).toBeGreaterThan(0)
    for (const identity of strangers) {
      const who = personOf(site, identity)
      const others = await call(name, row.send(site), who)
      const missing = await call(name, withMissingId(row.send(site), field), who)
      expect({ identity, ...others }).toEqual({ identity, ...missing })
    }
  })
})
