import { transportOf, transportText } from '../../config/transport'

test.each([
  [{ CLOUD_ENV: 'prod-1a2b3c' }, { kind: 'cloud', environment: 'prod-1a2b3c' }],
  [{ API_ORIGIN: 'https://jiliang.example.cn' }, { kind: 'server', origin: 'https://jiliang.example.cn' }],
  [{ API_ORIGIN: 'http://127.0.0.1:9000' }, { kind: 'demo', origin: 'http://127.0.0.1:9000' }],
  [
    { CLOUD_ENV: '', API_ORIGIN: '' },
    { kind: 'demo', origin: 'http://127.0.0.1:8520' },
  ],
  [{}, { kind: 'demo', origin: 'http://127.0.0.1:8520' }],
])('%j sends calls to %j', (variables, transport) => {
  expect(transportOf(variables)).toEqual(transport)
})

test.each([
  ['both at once', { CLOUD_ENV: 'prod-1a2b3c', API_ORIGIN: 'https://example.cn' }, '只能给一个'],
  ['an address for an environment', { CLOUD_ENV: 'https://example.cn' }, '环境的 ID'],
  ['the name of an environment', { CLOUD_ENV: '正式环境' }, '环境的 ID'],
  ['no address', { API_ORIGIN: 'example.cn' }, 'API_ORIGIN 应像'],
  ['an address with a path', { API_ORIGIN: 'https://example.cn/api' }, 'API_ORIGIN 应像'],
  ['an address in the open', { API_ORIGIN: 'http://example.cn' }, '要用 https'],
])('%s is refused', (_, variables, said) => {
  expect(() => transportOf(variables)).toThrow(said)
})

test('a build for the demo says that it must not be uploaded', () => {
  expect(transportText(transportOf({}))).toContain('不能上传')
})
