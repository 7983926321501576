import * as v from 'valibot'

// 工业和信息化部 numbering plan: 11 digits from 13 to 19.
const MOBILE = /^1[3-9]\d{9}$/
// 010 and 02x have numbers of 8 digits, the other area codes of 7 or 8; no subscriber's number begins with 0, 1 or 9.
const LANDLINE = /^(010|02\d)-?([2-8]\d{7})$|^(0[3-9]\d{2})-?([2-8]\d{6,7})$/
const BETWEEN_DIGITS = /[\s().·‐-―−-]/g
const COUNTRY = /^(?:\+|00)86/

/** A Chinese number as it is kept: `13800138000` or `021-62345678`. Undefined for anything else. */
export function phoneNumberOf(typed: string): string | undefined {
  // NFKC makes full-width digits, plus and brackets plain ones.
  const bare = typed.normalize('NFKC').replace(BETWEEN_DIGITS, '')
  const abroad = COUNTRY.test(bare) || /^86\d{11}$/.test(bare)
  const digits = abroad ? bare.replace(/^(?:\+|00)?86/, '') : bare
  if (MOBILE.test(digits)) return digits
  // From abroad the area code loses its first 0.
  const [, short, long8, wide, long7] = LANDLINE.exec(abroad ? `0${digits.replace(/^0/, '')}` : digits) ?? []
  const [area, number] = [short ?? wide, long8 ?? long7]
  return area && number ? `${area}-${number}` : undefined
}

/** Enough to recognise one's own number, too little to call it: `138****8000`, `021-****5678`. */
export function maskedPhone(phone: string): string {
  const [area, number] = phone.split('-')
  return number === undefined ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `${area}-****${number.slice(-4)}`
}

const WRONG = '电话号码不对：手机是 11 位数字，座机请带区号，例如 021-62345678'

/** A number as somebody types it, kept in the one form. */
export const PhoneNumber = v.pipe(
  v.string('电话应是文字'),
  v.maxLength(30, WRONG),
  v.check((typed) => phoneNumberOf(typed) !== undefined, WRONG),
  v.examples(['13800138000', '+86 138 0013 8000', '(021) 6234-5678', '１３８００１３８０００']),
  v.transform((typed) => phoneNumberOf(typed) ?? typed),
)
