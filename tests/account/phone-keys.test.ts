import { parsePhoneKeys } from '../../cloudfunctions/features/account/phone-keys'
import { keyIdOf } from '../../cloudfunctions/kernel/sealing'
import { keyText } from './phone-world'

const K1 = keyText('k1')
const K2 = keyText('k2')
const INDEX = keyText('i1')
const secret = (text: string) => text.split(':')[1] ?? ''
const mistakes = (sealing?: string, index?: string) => parsePhoneKeys(sealing, index).mistakes.join('\n')

it('the first key seals, the others only open', () => {
  const { keys } = parsePhoneKeys(` ${K2} , ${K1} `, INDEX)
  expect(keys?.sealing.map(({ id, bytes }) => [id, bytes.length])).toEqual([
    ['k2', 32],
    ['k1', 32],
  ])
  expect(keys && keyIdOf(keys)).toBe('k2.i1')
})

it('without both there are no keys, which is no mistake', () => {
  for (const nothing of [undefined, '', '  '])
    expect(parsePhoneKeys(nothing, nothing)).toEqual({ keys: undefined, mistakes: [] })
})

it('names every mistake, and never tells a key', () => {
  const short = `k3:${Buffer.alloc(31).toString('base64')}`
  const wrong: [string | undefined, string | undefined, string][] = [
    [K1, undefined, 'PHONE_INDEX_KEY'],
    [undefined, INDEX, 'PHONE_KEYS 的第 1 个'],
    [`${K1},${short}`, INDEX, 'PHONE_KEYS 的第 2 个'],
    [secret(K1), INDEX, 'PHONE_KEYS 的第 1 个'],
    [`a.b:${secret(K1)}`, INDEX, 'PHONE_KEYS 的第 1 个'],
    [`${K1},`, INDEX, 'PHONE_KEYS 的第 2 个'],
    [`${K1},k1:${secret(K2)}`, INDEX, '同名'],
    [`${K1},k2:${secret(K1)}`, INDEX, '相同'],
    [K1, `i1:${secret(K1)}`, '相同'],
  ]
  for (const [sealing, index, says] of wrong) {
    expect(mistakes(sealing, index)).toContain(says)
    expect(parsePhoneKeys(sealing, index).keys).toBeUndefined()
    for (const text of [K1, K2, INDEX, short]) expect(mistakes(sealing, index)).not.toContain(secret(text))
  }
  expect(parsePhoneKeys(`${short},${short}`, '').mistakes).toHaveLength(3)
})
