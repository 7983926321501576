const FULL_WIDTH = '０１２３４５６７８９'

/**
 * What somebody typed as a plain decimal, '' when it is none. Chinese keyboards give full-width digits and points; a
 * minus comes in several lengths.
 */
export function decimalOf(typed: string): string {
  const plain = Array.from(typed.trim(), (sign) => {
    const digit = FULL_WIDTH.indexOf(sign)
    if (digit >= 0) return `${digit}`
    if ('．。·'.includes(sign)) return '.'
    if ('−－–—'.includes(sign)) return '-'
    return sign === '＋' || sign === '+' ? '' : sign
  }).join('')
  const parts = /^(-?)(\d*)\.?(\d*)$/.exec(plain)
  if (!parts) return ''
  const [, minus = '', digits = '', fraction = ''] = parts
  if (digits + fraction === '' || digits.length > 9 || fraction.length > 6) return ''
  return `${minus}${digits || '0'}${fraction && `.${fraction}`}`
}

export const withOtherSign = (typed: string) => (/^[-−－–—]/.test(typed) ? typed.slice(1) : `-${typed}`)
