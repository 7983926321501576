import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { keyedHash, type NamedKey, NONCE_BYTES, seal, unseal } from '../../cloudfunctions/kernel/sealing'

const key = (id: string): NamedKey => ({ id, bytes: randomBytes(32) })
const KEY = key('k1')
const PLACE = ['contacts', 'person-1']
const sealed = (text: string, by = KEY) => seal(text, PLACE, by, randomBytes(NONCE_BYTES))

it('opens what it sealed, any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(unseal(sealed(text), PLACE, [KEY])).toBe(text)),
  )
})

it('is keyId.nonce.cipher.tag, and never twice the same', () => {
  expect(sealed('13800138000')).toMatch(/^k1\.[\w-]{16}\.[\w-]{15}\.[\w-]{22}$/)
  expect(sealed('a')).not.toBe(sealed('a'))
})

it('opens nowhere else: not in another document, not in another collection', () => {
  const text = sealed('13800138000')
  expect(unseal(text, ['contacts', 'person-2'], [KEY])).toBeUndefined()
  expect(unseal(text, ['sessions', 'person-1'], [KEY])).toBeUndefined()
  // The same characters cut elsewhere are another place.
  expect(unseal(seal('a', ['ab', 'c'], KEY, randomBytes(12)), ['a', 'bc'], [KEY])).toBeUndefined()
})

it('opens with an older key of the ring, and not without it', () => {
  const old = sealed('13800138000', KEY)
  const next = key('k2')
  expect(unseal(old, PLACE, [next, KEY])).toBe('13800138000')
  expect(unseal(old, PLACE, [next])).toBeUndefined()
  expect(unseal(old, PLACE, [{ ...next, id: 'k1' }])).toBeUndefined()
})

it('does not open when any one character was changed, taken out or put in', () => {
  const text = sealed('13800138000')
  for (let place = 0; place < text.length; place++) {
    const other = text[place] === 'A' ? 'B' : 'A'
    for (const changed of [other, '', `${text[place]}A`, '.'].filter((piece) => piece !== text[place]))
      expect(unseal(text.slice(0, place) + changed + text.slice(place + 1), PLACE, [KEY])).toBeUndefined()
  }
  for (const nonsense of ['', '.', '...', 'k1', 'k1...', `${text}.`, `${text}=`])
    expect(unseal(nonsense, PLACE, [KEY])).toBeUndefined()
})

it('a tag that was shortened is no tag', () => {
  const [id, nonce, cipher, tag = ''] = sealed('13800138000').split('.')
  const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
  expect(unseal([id, nonce, cipher, short].join('.'), PLACE, [KEY])).toBeUndefined()
})

it('hashes equal texts alike, under one key only', () => {
  expect(keyedHash('13800138000', KEY)).toBe(keyedHash('13800138000', KEY))
  expect(keyedHash('13800138000', KEY)).not.toBe(keyedHash('13800138001', KEY))
  expect(keyedHash('13800138000', KEY)).not.toBe(keyedHash('13800138000', key('k1')))
})
