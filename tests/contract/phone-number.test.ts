import fc from 'fast-check'
import * as v from 'valibot'
import { maskedPhone, PhoneNumber, phoneNumberOf } from '#contract/phone-number'

it.each([
  ['13800138000', '13800138000'],
  [' 138 0013 8000 ', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['＋８６\u3000138\u30000013\u30008000', '13800138000'],
  ['+8613800138000', '13800138000'],
  ['0086 13800138000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['19900000000', '19900000000'],
  ['021-62345678', '021-62345678'],
  ['(021)62345678', '021-62345678'],
  ['（０２１）６２３４５６７８', '021-62345678'],
  ['02162345678', '021-62345678'],
  ['+86 21 6234 5678', '021-62345678'],
  ['+86 021 6234 5678', '021-62345678'],
  ['010 6234 5678', '010-62345678'],
  ['0571-8765432', '0571-8765432'],
  ['0571-87654321', '0571-87654321'],
])('takes %s for %s', (typed, kept) => {
  expect(phoneNumberOf(typed)).toBe(kept)
  expect(v.parse(PhoneNumber, typed)).toBe(kept)
})

it.each([
  '',
  '12345',
  '12800138000',
  '1380013800',
  '138001380001',
  '62345678',
  '021-6234567',
  '021-12345678',
  '021-92345678',
  '0571-987654321',
  '+1 202 555 0100',
  '+852 2345 6789',
  '4008123123',
  '13800138000 转 1',
  '1380013800a',
])('takes %s for no number, and says how one is written', (typed) => {
  expect(phoneNumberOf(typed)).toBeUndefined()
  expect(v.safeParse(PhoneNumber, typed).issues?.[0]?.message).toContain('手机是 11 位数字')
})

it('what is kept is taken again as it is, however it was typed', () => {
  const digits = fc.stringMatching(/^(1[3-9]\d{9}|021[2-8]\d{7}|0[3-9]\d\d[2-8]\d{6,7})$/)
  const gaps = fc.constantFrom('', ' ', '-', '\u3000')
  fc.assert(
    fc.property(digits, gaps, (number, gap) => {
      const kept = phoneNumberOf([...number].join(gap)) ?? ''
      // Every digit, and at most the dash behind an area code.
      expect(kept.replace('-', '')).toBe(number)
      expect(phoneNumberOf(kept)).toBe(kept)
      expect(phoneNumberOf(`+86${kept.replace(/^0/, '')}`)).toBe(kept)
    }),
  )
})

it('a masked number shows too little to call it', () => {
  expect(maskedPhone('13800138000')).toBe('138****8000')
  expect(maskedPhone('021-62345678')).toBe('021-****5678')
  expect(maskedPhone('0571-8765432')).toBe('0571-****5432')
})
