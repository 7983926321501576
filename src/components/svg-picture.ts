const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** An SVG in a data URI, for an Image: WeChat draws no inline SVG and its Image takes one surely only in this form. */
export const svgPicture = (svg: string) => `data:image/svg+xml;base64,${base64(ascii(svg))}`

// What is not ASCII is written by its number, as XML allows: °, ² and Chinese words.
const ascii = (svg: string) =>
  Array.from(svg, (sign) => (sign > '\u007f' ? `&#${sign.codePointAt(0)};` : sign)).join('')

// WeChat has no btoa.
function base64(ascii: string) {
  let coded = ''
  for (let i = 0; i < ascii.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => ascii.charCodeAt(i + k) || 0) as [number, number, number]
    const bits = (a << 16) | (b << 8) | c
    coded += [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63)).join('')
  }
  const missing = (3 - (ascii.length % 3)) % 3
  return coded.slice(0, coded.length - missing) + '='.repeat(missing)
}
