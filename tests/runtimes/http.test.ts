import { REGISTRY } from '#contract/registry'
import { identifyDemo } from '../../cloudfunctions/server/demo-identity'
import { plantLab } from '../booking/plant-lab'
import { wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { type Listening, listen } from './listen'

const RESIDENT = 'Demo demo-resident-1'
const STAFF = 'Demo demo-staff-baoshan'

let product: Product
let server: Listening
beforeAll(async () => {
  product = await openProduct()
  server = await listen(product.store, { identify: identifyDemo, now: () => product.clock.now })
})
afterAll(async () => {
  await server.close()
  await product.close()
})
afterEach(() => expect(server.faults.splice(0)).toEqual([]))

const refused = (refusal: string) => ({ ok: false, refusal })

describe('a call over HTTP', () => {
  it('answers 200 and the value in its envelope', async () => {
    const { lab } = await plantLab(product)
    const reply = await server.call('booking.readLab', { labId: lab._id }, RESIDENT)
    expect(reply).toMatchObject({ status: 200, body: { ok: true, value: { lab: { labId: lab._id } } } })
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('answers 409 when the product says no', async () => {
    const { slot } = await plantLab(product, { places: { 'bp-auto': 1 } })
    expect(await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), RESIDENT)).toMatchObject({
      status: 200,
    })
    const reply = await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), 'Demo demo-resident-2')
    expect(reply).toMatchObject({ status: 409, body: refused('slot-full') })
    expect(reply.headers.get('retry-after')).toBeNull()
  })

  it('answers 400 with the path when the input is wrong', async () => {
    const reply = await server.call('booking.readLab', { labId: 7 }, RESIDENT)
    expect(reply).toMatchObject({
      status: 400,
      body: { ...refused('invalid'), detail: { path: 'labId', message: '编号应是文字' } },
    })
  })

  it('answers 401 to nobody and 403 to a resident at the desk', async () => {
    const { lab } = await plantLab(product)
    expect(await server.call('desk.readDay', { labId: lab._id })).toMatchObject({
      status: 401,
      body: refused('signed-out'),
    })
    expect(await server.call('desk.readDay', { labId: lab._id }, RESIDENT)).toMatchObject({
      status: 403,
      body: refused('forbidden'),
    })
    await employ(product, lab._id, 'demo-staff-baoshan')
    expect(await server.call('desk.readDay', { labId: lab._id }, STAFF)).toMatchObject({
      status: 200,
      body: { ok: true },
    })
  })

  it('answers not-found for a call that does not exist, and 404 for a path', async () => {
    for (const name of ['booking.nothing', 'toString', '__proto__', '..%2fhealthz'])
      expect((await server.call(name, {}, RESIDENT)).body).toEqual(refused('not-found'))
    for (const path of ['/', '/api', '/api/a/b', '/index.php'])
      expect(await server.ask(path, { method: 'POST' })).toMatchObject({ status: 404, body: refused('not-found') })
    expect(await server.ask('/api/campaign.home', { method: 'GET' })).toMatchObject({ status: 404 })
  })

  it('says that it is alive', async () => {
    expect(await server.ask('/healthz', {})).toMatchObject({ status: 200, body: { ok: true } })
  })
})

describe('a body that is none', () => {
  const post = (body: string, contentType = 'application/json') =>
    server.ask('/api/booking.readLab', {
      method: 'POST',
      headers: { 'content-type': contentType, authorization: RESIDENT },
      body,
    })
  const WRONG = {
    status: 400,
    body: { ok: false, refusal: 'invalid', detail: { path: '', message: expect.stringMatching(/\p{Script=Han}/u) } },
  }

  it.each(['', '{', '{"labId":', 'labId=1', '\u0000', '[]', '["a"]', 'null', '"text"', '7', 'true'])(
    '%j is refused',
    async (body) => {
      const reply = await post(body)
      expect(reply.status).toBe(400)
      expect(reply.body).toMatchObject({
        ok: false,
        refusal: 'invalid',
        detail: { message: expect.stringMatching(/\p{Script=Han}/u) },
      })
    },
  )

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s is refused',
    async (contentType) => {
      expect(await post('{"labId":"lab-1"}', contentType)).toMatchObject(WRONG)
    },
  )

  it('is refused when it is larger than 16 KB, and read up to that', async () => {
    const bodyOf = (bytes: number) => `{"labId":"${'x'.repeat(bytes - '{"labId":""}'.length)}"}`
    expect(await post(bodyOf(16 * 1024 + 1))).toMatchObject({ ...WRONG, status: 413 })
    expect(await post(bodyOf(16 * 1024))).toMatchObject({ status: 400, body: { detail: { path: 'labId' } } })
  })

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"labId":"lab-1","__proto__":{}}',
    '{"constructor":{"prototype":{"admin":true}}}',
  ])('cannot reach into the prototypes: %s', async (body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { refusal: 'invalid' } })
    expect('admin' in {}).toBe(false)
  })
})

describe('who the caller is', () => {
  const whoAmI = async (headers: Record<string, string>, body: object = {}) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }
    return (await server.ask('/api/account.whoAmI', init)).body
  }
  const person = (personId: string | null) => ({ ok: true, value: { personId } })

  it('is told by the authorization header, for identities that exist', async () => {
    expect(await whoAmI({ authorization: RESIDENT })).toMatchObject(person('demo-resident-1'))
    for (const authorization of [
      'Demo nobody',
      'Demo',
      'Bearer demo-resident-1',
      'demo-resident-1',
      'Demo constructor',
      'Demo demo-resident-1, demo-resident-2',
    ])
      expect(await whoAmI({ authorization })).toMatchObject(person(null))
  })

  it('is not told by anything else', async () => {
    const forged = {
      'x-wx-openid': 'demo-resident-2',
      'x-wx-source': 'wx_client',
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      forwarded: 'for=127.0.0.1',
      cookie: 'authorization=Demo demo-resident-2',
      'x-authorization': 'Demo demo-resident-2',
    }
    expect(await whoAmI(forged)).toMatchObject(person(null))
    expect(await whoAmI({ ...forged, authorization: RESIDENT })).toMatchObject(person('demo-resident-1'))
    for (const key of ['personId', 'openid', 'authorization'])
      expect(await whoAmI({ authorization: RESIDENT }, { [key]: 'demo-resident-2' })).toMatchObject({
        refusal: 'invalid',
      })
  })
})

it('GET /api/contract lists every call, with the JSON Schema of its input and output', async () => {
  const { status, body } = await server.ask('/api/contract', {})
  expect(status).toBe(200)
  const listed = body as { name: string; role: string; input: object; output: object; refusals: string[] }[]
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(REGISTRY).sort())
  for (const { name, role, input, output, refusals } of listed) {
    const endpoint = REGISTRY[name as keyof typeof REGISTRY]
    expect([name, role]).toEqual([name, endpoint.role])
    expect(refusals).toEqual(expect.arrayContaining(['invalid', 'unavailable', ...endpoint.refusals]))
    for (const schema of [input, output]) expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(Object.keys((input as { properties: object }).properties)).toEqual(Object.keys(endpoint.input.entries))
  }
})
