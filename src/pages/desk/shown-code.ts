const PREFIX = 'jiliang-huimin:login:'

/** What the QR code on a PC says. Another scanner of WeChat shows it as a text, and nothing happens. */
export const qrTextOf = (code: string) => `${PREFIX}${code}`

/** The code of a text that was scanned or typed; undefined where it holds none. */
export function codeIn(text: string): string | undefined {
  const digits = text.replace(PREFIX, '').replace(/[\s-]/g, '')
  return /^[0-9]{9}$/.test(digits) ? digits : undefined
}

/** `123 456 789`, which is easier to compare and to type. */
export const inThrees = (code: string) => code.replace(/(...)(?=.)/g, '$1 ')
