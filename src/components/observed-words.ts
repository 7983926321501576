import type { Quantity } from '#contract/regulation-row'

interface Observed {
  readonly asks: string
  /** What is pressed, as it should be and as it should not. */
  readonly answers: readonly [good: string, bad: string]
  /** What is told of it afterwards. */
  readonly says: readonly [good: string, bad: string]
}

const POINTER: Observed = {
  asks: '放气后指针停在零位标记里吗？',
  answers: ['在里面', '在外面'],
  says: ['在标记内', '在标记外'],
}
const STEP: Observed = {
  asks: '轻轻加放 1.4 d 的小砝码，示值变了一格吗？',
  answers: ['变了', '没有变'],
  says: ['变了一格', '没有变'],
}

/** The words of what is seen or not seen. */
export const observedOf = (quantity: Quantity): Observed => (quantity === 'discrimination' ? STEP : POINTER)

interface Seen {
  readonly quantity: Quantity
  readonly indication: string
  readonly verdict: 'within' | 'beyond' | 'unjudged'
}

const MARKS = { within: '✓ ', beyond: '✕ ', unjudged: '' } as const

/** `✕ 在标记外`: what was seen; it has neither a reading nor an error. */
export const observedWords = ({ quantity, indication, verdict }: Seen) =>
  `${MARKS[verdict]}${observedOf(quantity).says[indication === '0' ? 0 : 1]}`
