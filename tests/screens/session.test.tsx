import { home } from '#contract/campaign'
import { refreshSession } from '#contract/sign-in'
import { call } from '../../src/api/call'
import { session } from '../../src/api/session'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const SOON = () => Date.now() + 3_000_000
const FIRST = { access: 'first', refresh: 'a'.repeat(52), until: 0 }
const SECOND = { access: 'second', refresh: 'b'.repeat(52), until: 0 }
const HOME = {
  now: 0,
  campaign: null,
  labs: 0,
  placesLeft: 0,
  wishes: null,
  sessions: 0,
  shops: false,
  quiz: null,
  offerUntil: null,
  nextVisit: null,
  unread: 0,
}

/** The server takes only this access token. */
const taking = (access: string) =>
  answering(home, () =>
    Taro.request.mock.lastCall?.[0].header.authorization === `Bearer ${access}`
      ? { ...HOME, now: Date.now() }
      : refused('signed-out'),
  )

afterEach(() => session.forget())

test('a refused token is renewed once for all calls that wait, and each is asked again', async () => {
  session.write({ ...FIRST, until: SOON() })
  taking('second')
  const renewed = jest.fn(() => ({ ...SECOND, until: SOON(), now: Date.now() }))
  answering(refreshSession, renewed)
  const answers = await Promise.all([call(home, {}), call(home, {}), call(home, {})])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(renewed).toHaveBeenCalledTimes(1)
})

test('a token that runs out soon is renewed before the call', async () => {
  session.write({ ...FIRST, until: Date.now() + 10_000 })
  taking('second')
  answering(refreshSession, () => ({ ...SECOND, until: SOON(), now: Date.now() }))
  expect(await call(home, {})).toMatchObject({ ok: true })
  expect(Taro.request.mock.calls.map(([{ url }]) => url)).toEqual(['/api/account.refreshSession', '/api/campaign.home'])
})

test('tokens that another window of the browser renewed are taken over', async () => {
  session.write({ ...FIRST, until: SOON() })
  Taro.setStorageSync('session', { ...SECOND, until: SOON() })
  taking('second')
  const renewed = jest.fn(() => refused('signed-out'))
  answering(refreshSession, renewed)
  expect(await call(home, {})).toMatchObject({ ok: true })
  expect(renewed).not.toHaveBeenCalled()
})

test('a window that was signed out goes on when somebody has signed in again in another one', async () => {
  session.write({ ...FIRST, until: SOON() })
  taking('second')
  answering(refreshSession, () => refused('signed-out'))
  expect(await call(home, {})).toMatchObject({ ok: false, refusal: 'signed-out' })
  Taro.setStorageSync('session', { ...SECOND, until: SOON() })
  expect(await call(home, {})).toMatchObject({ ok: true })
})

test('a session that was ended is forgotten; one that could not be renewed for want of a network is not', async () => {
  session.write({ ...FIRST, until: SOON() })
  taking('second')
  answering(refreshSession, () => OFFLINE)
  expect(await call(home, {})).toMatchObject({ refusal: 'offline' })
  expect(session.readAgain()?.access).toBe('first')
  answering(refreshSession, () => refused('signed-out'))
  expect(await call(home, {})).toMatchObject({ refusal: 'signed-out' })
  expect(session.readAgain()).toBeUndefined()
})

test('what somebody else left in the storage is not taken for tokens', () => {
  for (const nonsense of ['', 'text', null, { access: 1 }, []]) {
    Taro.setStorageSync('session', nonsense)
    expect(session.readAgain()).toBeUndefined()
  }
})
