const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PLAIN: Readonly<Record<string, string>> = { '-': '+', _: '/' }

/** The bytes of base64, also as it stands in addresses. WeChat has no atob. */
export function base64Bytes(base64: string): Uint8Array {
  const bits = Array.from(base64.replace(/=+$/, ''), (one) => DIGITS.indexOf(PLAIN[one] ?? one))
  return Uint8Array.from({ length: Math.floor((bits.length * 6) / 8) }, (_, n) => {
    const at = Math.floor((n * 8) / 6)
    const shift = (n * 8) % 6
    return (((bits[at] ?? 0) << (2 + shift)) | ((bits[at + 1] ?? 0) >> (4 - shift))) & 255
  })
}
