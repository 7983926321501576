import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { type AccessTokens, accessTokens } from '../../cloudfunctions/server/access-tokens'
import { identifyByToken } from '../../cloudfunctions/server/token-identity'
import { newCode, openProductWithSignIn, type ProductWithSignIn, personOf } from '../account/open-sign-in'
import { type Listening, listen } from './listen'

const OLD = { id: '2026-11', secret: 'an old secret of thirty-two bytes or more' }
const NEW = { id: '2027-01', secret: 'a new secret of thirty-two bytes or more!' }
const NOW = Date.UTC(2027, 4, 20)
const TWO_HOURS = 2 * 3600_000
const FAR = NOW + 30 * 24 * 3600_000

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const GOOD = {
  iss: 'jiliang-huimin',
  aud: 'jiliang-huimin/api',
  sub: 'somebody',
  iat: NOW / 1000,
  exp: NOW / 1000 + 60,
}

/** A token as anybody could write it who has the secret. */
const made = (header: object, claims: object, secret = OLD.secret) => {
  const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: OLD.id, ...header })}.${encode({ ...GOOD, ...claims })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

describe('an access token', () => {
  const tokens = accessTokens([OLD])

  it('names its person for two hours, and no longer than its session', async () => {
    const { token, until } = await tokens.access('somebody', NOW, FAR)
    expect(until).toBe(NOW + TWO_HOURS)
    expect(await tokens.verify(token, NOW)).toBe('somebody')
    expect(await tokens.verify(token, until - 1000)).toBe('somebody')
    expect(await tokens.verify(token, until)).toBeUndefined()
    expect((await tokens.access('somebody', NOW, NOW + 5000)).until).toBe(NOW + 5000)
  })

  it('as we make it is taken, so that the refusals below are refusals of what was changed', async () => {
    expect(await tokens.verify(made({}, {}), NOW)).toBe('somebody')
  })

  it.each([
    ['of another key', made({}, {}, NEW.secret)],
    ['that names another key', made({ kid: 'other' }, {})],
    ['that names no key', made({ kid: undefined }, {})],
    ['that says it needs no signature', `${encode({ alg: 'none', typ: 'at+jwt', kid: OLD.id })}.${encode(GOOD)}.`],
    ['of another algorithm', made({ alg: 'HS512' }, {})],
    ['of another type', made({ typ: 'JWT' }, {})],
    ['of another issuer', made({}, { iss: 'somebody-else' })],
    ['for another audience', made({}, { aud: 'somebody-else' })],
    ['of nobody', made({}, { sub: undefined })],
    ['of an empty name', made({}, { sub: '' })],
    ['without an end', made({}, { exp: undefined })],
    ['that has run out', made({}, { exp: NOW / 1000 - 1 })],
    ['that is none', 'a.b.c'],
    ['that is empty', ''],
  ])('%s is nobody’s', async (_, token) => {
    expect(await tokens.verify(token, NOW)).toBeUndefined()
  })

  it('signed for this key with a larger algorithm is refused by the list, not by chance', async () => {
    const secret = new TextEncoder().encode(OLD.secret.repeat(2))
    const token = await new SignJWT({ ...GOOD })
      .setProtectedHeader({ alg: 'HS512', typ: 'at+jwt', kid: OLD.id })
      .sign(secret)
    expect(await accessTokens([{ ...OLD, secret: OLD.secret.repeat(2) }]).verify(token, NOW)).toBeUndefined()
  })
})

describe('keys', () => {
  it('are exchanged without signing anybody out', async () => {
    const { token } = await accessTokens([OLD]).access('somebody', NOW, FAR)
    const both = accessTokens([NEW, OLD])
    expect(await both.verify(token, NOW)).toBe('somebody')
    const { token: newer } = await both.access('somebody', NOW, FAR)
    expect(await accessTokens([NEW]).verify(newer, NOW)).toBe('somebody')
    expect(await accessTokens([NEW]).verify(token, NOW)).toBeUndefined()
  })

  it.each([
    ['none at all', []],
    ['one that is too short', [{ id: 'short', secret: 'x'.repeat(31) }]],
    ['two of one name', [OLD, { ...NEW, id: OLD.id }]],
  ])('%s: does not start', (_, keys) => {
    expect(() => accessTokens(keys)).toThrow()
  })
})

describe('over HTTP', () => {
  let product: ProductWithSignIn
  let server: Listening
  let tokens: AccessTokens
  beforeAll(async () => {
    product = await openProductWithSignIn()
    tokens = product.tokens
    product.clock.now = NOW
    const identify = identifyByToken(tokens, () => product.clock.now)
    server = await listen(product.store, { identify, now: () => product.clock.now, world: product.world })
  })
  afterAll(async () => {
    await server.close()
    await product.close()
  })

  const whoIs = async (authorization?: string) =>
    (await server.call('account.whoAmI', {}, authorization)).body as { value: { personId: string | null } }

  it('a signed-in person is known by the Bearer token alone', async () => {
    const reply = await server.call('account.signIn', { code: newCode('o1') })
    const { access } = (reply.body as { value: { access: string } }).value
    expect(await whoIs(`Bearer ${access}`)).toMatchObject({ value: { personId: personOf('o1'), demoIdentities: [] } })
    for (const other of [
      `bearer ${access}`,
      access,
      `Demo ${access}`,
      `Bearer ${access} x`,
      `Bearer  ${access}`,
      'Bearer',
    ])
      expect(await whoIs(other)).toMatchObject({ value: { personId: null } })
  })

  it('the demo’s scheme is nobody', async () => {
    for (const scheme of ['Demo demo-resident-1', 'Demo demo-staff-baoshan', `Demo ${personOf('o1')}`])
      expect(await server.call('campaign.home', {}, scheme)).toMatchObject({ status: 401 })
  })

  it('a refused sign-in has its own status, and WeChat asking for a pause says when to come back', async () => {
    expect(await server.call('account.signIn', { code: 'nonsense' })).toMatchObject({
      status: 409,
      body: { refusal: 'sign-in-refused' },
    })
    expect(await server.call('account.refreshSession', { refresh: 'a'.repeat(52) })).toMatchObject({ status: 401 })
  })
})
