import { PHONE_CONSENT } from '#contract/contact'
import { fingerprint } from '../../cloudfunctions/kernel/sealing'

/** The words of every edition that anybody may have agreed to, by their hash. */
const EDITIONS: Record<string, string> = {
  '2026-11': 'fbebaf95797a519a89765fdd2ca8556bea23ca3621d6436c80dbd33b972c58ec',
}

it('other words are another edition: who agreed to these did not agree to those', () => {
  expect(EDITIONS[PHONE_CONSENT.edition]).toBe(fingerprint(PHONE_CONSENT.lines.join('\n')))
})
