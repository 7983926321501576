import type { Session } from '#contract/sign-in'
import { accessTokens } from '../../cloudfunctions/server/access-tokens'
import { KEY, newCode, personOf } from '../account/open-sign-in'
import { LoopbackWechat } from '../wechat/loopback-wechat'
import { openWechat } from '../wechat/open-wechat'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

const AT_ONCE = 24

let wechat: LoopbackWechat
let server: ListeningOnPostgres
beforeAll(async () => {
  wechat = await LoopbackWechat.start()
  const codes = openWechat(wechat)
  server = await listenOnPostgres({ wechat: codes, signingIn: { codes, tokens: accessTokens([KEY]) } })
  server.clock.now = Date.UTC(2027, 4, 20)
})
afterAll(async () => {
  await server.close()
  await wechat.stop()
})

/** The same call many times at once; what the ones that went well answered. */
async function race<T>(
  name: string,
  input: object,
  as: (n: number) => string | undefined = () => undefined,
): Promise<T[]> {
  const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => server.call(name, input, as(n))))
  expect(server.faults).toEqual([])
  return replies.flatMap(({ body }) => {
    const answer = body as { ok: boolean; value: T }
    return answer.ok ? [answer.value] : []
  })
}

test('of many who send one sign-in code, one is signed in', async () => {
  expect(await race('account.signIn', { code: newCode('o1') })).toHaveLength(1)
})

test('of many who refresh one token, all get the same next one, and the family has two members', async () => {
  const [session] = await race<Session>('account.signIn', { code: newCode('o2') })
  const pairs = await race<Session>('account.refreshSession', { refresh: session?.refresh ?? '' })
  expect(pairs).toHaveLength(AT_ONCE)
  expect(new Set(pairs.map(({ refresh }) => refresh)).size).toBe(1)
  const family = await server.store.sessions.find({ where: { personId: personOf('o2') } })
  expect(family.map(({ status }) => status).sort()).toEqual(['live', 'used'])
})

test('of many who let one browser in, one does, and of many who enter, one does', async () => {
  await server.store.staff.insert(
    ['first', 'second'].map((personId) => ({
      _id: personId,
      rev: 1,
      memberKey: `lab:${personId}`,
      labId: 'lab',
      personId,
      duty: 'admin',
      kinds: [],
    })),
  )
  const opened = (await server.call('account.openBrowser', {})).body as { value: { secret: string; code: string } }
  const { secret, code } = opened.value
  expect(await race('account.approveBrowser', { code }, (n) => (n % 2 ? 'first' : 'second'))).toHaveLength(1)
  expect(await race('account.enterBrowser', { secret })).toHaveLength(1)
})
