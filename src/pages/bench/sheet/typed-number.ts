const SIGNS: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '，': '.',
  ',': '.',
  '−': '-',
  '－': '-',
  '–': '-',
}

/** A number as the contract takes it, from what a Chinese keyboard gives: full-width digits, a 。 for the point. */
export const typedNumber = (typed: string) =>
  Array.from(typed)
    .map((character) => SIGNS[character] ?? digitOf(character))
    .join('')
    .replace(/[^\d.-]/g, '')
    .replace(/(?!^)-/g, '')
    .replace(/^(-?)\./, '$10.')
    .slice(0, 12)

function digitOf(character: string): string {
  const code = character.charCodeAt(0) - 0xff10
  return code >= 0 && code <= 9 ? String(code) : character
}

/** The same without a point at the end, which is one half of a number. */
export const wholeNumber = (text: string) => text.replace(/\.$/, '')
