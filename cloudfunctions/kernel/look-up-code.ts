const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** A code of 60 bits: with the limits on how often one may ask, nobody comes upon what it stands for by trying. */
export const newLookUpCode = (randomBelow: (below: number) => number) =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomBelow(ALPHABET.length))).join('')

/** The code as somebody types it: in any case, with any gaps, an O for the 0, an I or L for the 1. Undefined when it is none. */
export function lookUpCodeOf(typed: string): string | undefined {
  const bare = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(bare) ? bare : undefined
}
