import { act, fireEvent, render, screen } from '@testing-library/react'
import { whoAmI } from '#contract/account'
import { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import type { OutputOf } from '#contract/endpoint'
import { signOut } from '#contract/sign-in'
import { session } from '../../src/api/session'
import ApprovePage from '../../src/pages/desk/approve/index'
import BrowserPage from '../../src/pages/desk/browser/index'
import MePage from '../../src/pages/me/index'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const NOW = Date.parse('2027-05-20T09:30:00+08:00')
const CODE = '123456789'
const SECRET = 'a'.repeat(52)
const TOKENS = { access: 'access', refresh: 'r'.repeat(52), until: NOW + 7_200_000 }
const press = (role: 'button' | 'link', name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => {
  session.forget()
  jest.useRealTimers()
})

describe('on the PC', () => {
  const open = async () => {
    answering(openBrowser, () => ({ secret: SECRET, code: CODE, until: Date.now() + 120_000, now: Date.now() }))
    await act(async () => render(<BrowserPage />))
  }
  const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

  test('shows the code in two forms, asks until it is let in, and keeps its tokens', async () => {
    const asked: unknown[] = []
    answering(enterBrowser, (input) => {
      asked.push(input)
      return { session: asked.length < 3 ? null : { ...TOKENS, now: Date.now() } }
    })
    await open()
    expect(screen.getByRole('img', { name: `登录二维码 ${CODE}` })).toBeInTheDocument()
    expect(screen.getByText('123 456 789')).toBeInTheDocument()
    await wait(4_500)
    expect(session.read()).toBeUndefined()
    await wait(2_000)
    expect(asked).toEqual([{ secret: SECRET }, { secret: SECRET }, { secret: SECRET }])
    expect(session.read()).toEqual(TOKENS)
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/me/index' })
    await wait(10_000)
    expect(asked).toHaveLength(3)
  })

  test('after two minutes the code gives way to a new one', async () => {
    answering(enterBrowser, () => ({ session: null }))
    await open()
    await wait(124_000)
    expect(screen.getByText('登录码过期了')).toBeInTheDocument()
    expect(screen.queryByRole('img')).toBeNull()
    await press('button', '换一个登录码')
    expect(screen.getByText('123 456 789')).toBeInTheDocument()
  })

  test('a network that is away for a while does not end the wait', async () => {
    let away = true
    answering(enterBrowser, () => (away ? OFFLINE : { session: { ...TOKENS, now: Date.now() } }))
    await open()
    await wait(5_000)
    expect(screen.getByText('123 456 789')).toBeInTheDocument()
    away = false
    await wait(2_500)
    expect(session.read()).toEqual(TOKENS)
  })

  test('where the server knows no sign-in it says so', async () => {
    answering(openBrowser, () => refused('not-found'))
    await act(async () => render(<BrowserPage />))
    expect(screen.getByText('没有找到这一项')).toBeInTheDocument()
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('on the phone', () => {
  const type = (text: string) =>
    act(async () => void fireEvent.change(screen.getByLabelText(/9 个数字/), { target: { value: text } }))
  const show = async () => {
    answering(lookAtBrowser, () => ({ code: CODE, askedAt: NOW - 20_000, until: NOW + 100_000, now: NOW }))
    await act(async () => render(<ApprovePage />))
  }

  test('a typed code is compared, warned about, and approved', async () => {
    await show()
    await type(CODE)
    await press('button', '下一步')
    expect(screen.getByText('123 456 789')).toBeInTheDocument()
    expect(screen.getByText(/今天 9:29 请求登录/)).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('只批准您自己面前的电脑')
    const sent: unknown[] = []
    answering(approveBrowser, (input) => {
      sent.push(input)
      return { signedInUntil: NOW + 12 * 3600_000 }
    })
    await press('button', '号码一样，批准登录')
    expect(sent).toEqual([{ code: CODE }])
    expect(screen.getByText(/5 月 20 日 周四 21:30 自动退出/)).toBeInTheDocument()
  })

  test('what one did not ask for is not approved, and nothing is sent', async () => {
    await show()
    await type(CODE)
    await press('button', '下一步')
    const approved = jest.fn(() => ({ signedInUntil: NOW }))
    answering(approveBrowser, approved)
    await press('button', '不是我，不批准')
    expect(screen.getByLabelText(/9 个数字/)).toBeInTheDocument()
    expect(approved).not.toHaveBeenCalled()
  })

  test('a code that cannot be one is not sent', async () => {
    const looked = jest.fn(() => refused('browser-gone'))
    answering(lookAtBrowser, looked)
    await act(async () => render(<ApprovePage />))
    await type('12345678')
    await press('button', '下一步')
    expect(screen.getByRole('alert')).toHaveTextContent('登录码是 9 个数字')
    expect(looked).not.toHaveBeenCalled()
  })

  test.each([
    ['browser-gone', '这个登录码不能用了'],
    ['forbidden', '您没有权限'],
  ] as const)('%s is said', async (refusal, words) => {
    answering(lookAtBrowser, () => refused(refusal))
    await act(async () => render(<ApprovePage />))
    await type(CODE)
    await press('button', '下一步')
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })

  test('somebody else was faster: the way back is to a new code', async () => {
    await show()
    await type(CODE)
    await press('button', '下一步')
    answering(approveBrowser, () => refused('browser-gone'))
    await press('button', '号码一样，批准登录')
    expect(screen.queryByRole('button', { name: /批准登录/ })).toBeNull()
    await press('button', '重新输入')
    expect(screen.getByLabelText(/9 个数字/)).toBeInTheDocument()
  })
})

describe('“我的” in a browser', () => {
  const ME: OutputOf<typeof whoAmI> = {
    personId: 'p1',
    labs: [{ labId: 'l1', name: '检测点' }],
    campaigns: [],
    demoIdentities: [],
  }
  const show = async (who: Partial<OutputOf<typeof whoAmI>>) => {
    answering(whoAmI, () => ({ ...ME, ...who }))
    await act(async () => render(<MePage />))
  }

  test('nobody is led to where staff sign in', async () => {
    await show({ personId: null, labs: [] })
    await press('link', /工作人员登录/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/desk/browser/index' })
  })

  test('who signed in can sign out: the tokens are gone at once, and the server is told', async () => {
    session.write(TOKENS)
    await show({})
    const told: unknown[] = []
    answering(signOut, (input) => {
      told.push(input)
      return {}
    })
    await press('link', /退出登录/)
    expect(told).toEqual([{ refresh: TOKENS.refresh }])
    expect(session.readAgain()).toBeUndefined()
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/me/index' })
  })

  test('the demo knows no sign-in', async () => {
    await show({ demoIdentities: [{ id: 'someone', label: '居民一' }] })
    expect(screen.queryByRole('link', { name: /登录/ })).toBeNull()
  })
})
