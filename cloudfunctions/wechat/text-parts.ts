import type { WechatAnswer } from './port'

/** As long as one check of msg_sec_check takes. */
export const MOST_CHARACTERS = 2_500

/** A text in parts that can be checked, none of them cutting a character in two. */
export function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const end = endOfPart(rest)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return parts
}

function endOfPart(text: string): number {
  if (text.length <= MOST_CHARACTERS) return text.length
  const last = text.charCodeAt(MOST_CHARACTERS - 1)
  return last >= 0xd800 && last <= 0xdbff ? MOST_CHARACTERS - 1 : MOST_CHARACTERS
}

export type Judgement = WechatAnswer<'pass' | 'review'>

/** Checks part after part: a part that is refused decides, one that WeChat is unsure of makes the whole unsure. */
export async function judgeParts(text: string, judge: (part: string) => Promise<Judgement>): Promise<Judgement> {
  let whole: Judgement = { ok: true, value: 'pass' }
  for (const part of partsOf(text)) {
    const one = await judge(part)
    if (!one.ok) return one
    if (one.value === 'review') whole = one
  }
  return whole
}

/** msg_sec_check's `suggest`. */
export const judgementOf = (suggest: 'pass' | 'review' | 'risky'): Judgement =>
  suggest === 'risky' ? { ok: false, failure: 'risky' } : { ok: true, value: suggest }
