import type { InstrumentGroup } from '#contract/instrument-kind'
import { shanghaiDay } from '../../kernel/time'
import type { CampaignDoc } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'

const WORDS: readonly (readonly [InstrumentGroup, RegExp])[] = [
  ['blood-pressure', /血压/],
  ['thermometer', /体温|额温|耳温/],
  ['scale', /秤/],
]

/** What a text is about, if it is something that people can bring to a free check. */
export const instrumentIn = (text: string): InstrumentGroup | null =>
  WORDS.find(([, words]) => words.test(text))?.[0] ?? null

/** The same of a question: what it asks, or else what explains it. */
export const instrumentOf = ({ text, explanation }: QuestionDoc): InstrumentGroup | null =>
  instrumentIn(text) ?? instrumentIn(explanation)

/** The next day on which it can be checked; null when there is none to book any more. */
export function nextCheckDay({ checkDays, bookingClosesAt }: CampaignDoc, now: number): string | null {
  if (now >= bookingClosesAt) return null
  return checkDays.find((day) => day > shanghaiDay(now)) ?? null
}
