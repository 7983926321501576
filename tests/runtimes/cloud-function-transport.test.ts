import { cloudTransport } from '../../src/api/cloud-transport'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { cloud: { init: jest.fn(), callFunction: jest.fn() } },
}))

interface Taro {
  readonly default: { readonly cloud: { readonly init: jest.Mock; readonly callFunction: jest.Mock } }
}
const { cloud } = jest.requireMock<Taro>('@tarojs/taro').default

beforeEach(() => {
  jest.useFakeTimers()
  jest.resetAllMocks()
})
afterEach(() => jest.useRealTimers())

test('opens the environment once and hands on what the function answers, unread', async () => {
  const envelope = { ok: false, refusal: 'slot-full' }
  cloud.callFunction.mockResolvedValue({ result: envelope, errMsg: 'cloud.callFunction:ok' })
  const send = cloudTransport('prod-1a2b3c')
  expect(await send('booking.bookVisit', { slotId: 's' })).toBe(envelope)
  await send('booking.listLabs', {})
  expect(cloud.init.mock.calls).toEqual([[{ env: 'prod-1a2b3c', traceUser: false }]])
  expect(cloud.callFunction.mock.calls[0]).toEqual([
    { name: 'api', data: { name: 'booking.bookVisit', input: { slotId: 's' } } },
  ])
})

test('rejects when the function cannot be reached', async () => {
  cloud.callFunction.mockRejectedValue({ errMsg: 'cloud.callFunction:fail' })
  await expect(cloudTransport('prod')('booking.listLabs', {})).rejects.toMatchObject({
    errMsg: 'cloud.callFunction:fail',
  })
})

test('rejects when no answer comes', async () => {
  cloud.callFunction.mockReturnValue(new Promise(() => {}))
  const answer = cloudTransport('prod')('booking.listLabs', {})
  const given = expect(answer).rejects.toThrow('does not answer')
  await jest.advanceTimersByTimeAsync(10_000)
  await given
})
