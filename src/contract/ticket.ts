/**
 * What the QR code of a ticket holds: digits and nothing else, because a hand scanner types them, and what types letters
 * goes astray as soon as a Chinese input method is on. The first eight are the code that people read aloud.
 *
 * code 8 · version 1 · number of the key 2 · day 6 (YYMMDD) · tag of the lab 5 · visit 45 · signature 160
 */
export interface TicketFacts {
  readonly code: string
  readonly keyNo: number
  /** `2027-05-20` */
  readonly day: string
  /** Five digits that tell labs apart; a desk knows its own. */
  readonly labTag: string
  readonly visitId: string
}

const VERSION = '1'
const FACTS = 67
const SIGNATURE_BYTES = 64
const WHOLE = FACTS + (SIGNATURE_BYTES / 2) * 5
// The ids that hashId makes: 26 characters of Crockford's base 32, so three of them are a number below 32768.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const VISIT = /^[0-9a-hjkmnp-tv-z]{26}$/
const GROUPS = /\d{5}/g

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** The digits that are signed; undefined for a visit whose id was not made by hashId. */
export function ticketFacts({ code, keyNo, day, labTag, visitId }: TicketFacts): string | undefined {
  if (!VISIT.test(visitId) || !/^\d{8}$/.test(code)) return undefined
  const visit = (`${visitId}0`.match(/.../g) ?? []).map((three) => digits(numberOf(three), 5)).join('')
  return `${code}${VERSION}${digits(keyNo, 2)}${day.replace(/-/g, '').slice(2)}${labTag}${visit}`
}

const numberOf = (three: string) => Array.from(three).reduce((value, one) => value * 32 + ALPHABET.indexOf(one), 0)

/** The whole text of the code. */
export const ticketText = (facts: string, signature: Uint8Array): string =>
  facts +
  Array.from({ length: SIGNATURE_BYTES / 2 }, (_, n) =>
    digits((signature[2 * n] ?? 0) * 256 + (signature[2 * n + 1] ?? 0), 5),
  ).join('')

/** A ticket that was scanned or typed, still to be verified; undefined for anything else. */
export function readTicket(text: string) {
  const bare = text.replace(/\s/g, '')
  if (bare.length !== WHOLE || !/^\d+$/.test(bare) || bare[8] !== VERSION) return undefined
  const facts = bare.slice(0, FACTS)
  const groups = (bare.slice(FACTS).match(GROUPS) ?? []).map(Number)
  const letters = (facts.slice(22).match(GROUPS) ?? []).map(Number)
  if ([...groups.map((one) => one > 65_535), ...letters.map((one) => one > 32_767)].includes(true)) return undefined
  const visit = letters.map((one) => [one >> 10, (one >> 5) & 31, one & 31].map((n) => ALPHABET.charAt(n)).join(''))
  return {
    facts,
    signature: Uint8Array.from(groups.flatMap((one) => [one >> 8, one & 255])),
    code: bare.slice(0, 8),
    keyNo: Number(bare.slice(9, 11)),
    day: `20${bare.slice(11, 13)}-${bare.slice(13, 15)}-${bare.slice(15, 17)}`,
    labTag: bare.slice(17, 22),
    visitId: visit.join('').slice(0, 26),
  }
}

/** The bytes that are signed: with a name before them, so that no signature made for anything else is one for a ticket. */
export const signedBytes = (facts: string): Uint8Array =>
  Uint8Array.from(Array.from(`jiliang-huimin:ticket:${facts}`), (one) => one.charCodeAt(0))
