const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const DIGITS = '0123456789'

const randomText = (letters: string, length: number, randomBelow: (below: number) => number) =>
  Array.from({ length }, () => letters.charAt(randomBelow(letters.length))).join('')

/** Something that nobody guesses: 52 characters, 260 bits. */
export const randomSecret = (randomBelow: (below: number) => number) => randomText(LETTERS, 52, randomBelow)

/** Digits to be read off one screen and typed into another. */
export const randomDigits = (length: number, randomBelow: (below: number) => number) =>
  randomText(DIGITS, length, randomBelow)
