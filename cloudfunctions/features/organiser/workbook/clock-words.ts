const CLOCK =
  /^(凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|傍晚|晚上|晚|am|pm)?(\d{1,2})(?:[:点时](?:(\d{1,2})(?::\d{2}|分)?|(半)|([1-3])刻|整)?)?$/i
const AFTER_NOON = /^(下午|傍晚|晚上|晚|pm)$/i
const MIDNIGHT = /^(凌晨|am)$/i
const NOON = /^(中午|正午)$/

/** `09:30` of 9:30, 9点半, 上午9点30分 or 下午1点; text as `plainText` of day-words makes it. */
export function clockIn(text: string, period?: string): string | undefined {
  const found = CLOCK.exec(text.trim())
  if (!found) return undefined
  const [whole, said, hour = '', minute, half, quarter] = found
  // A bare number may be anything.
  if (said === undefined && /^\d+$/.test(whole)) return undefined
  const minutes = half ? 30 : quarter ? Number(quarter) * 15 : Number(minute ?? 0)
  const hours = hourOf(Number(hour), said ?? period)
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined
  return `${`${hours}`.padStart(2, '0')}:${`${minutes}`.padStart(2, '0')}`
}

function hourOf(hour: number, period = ''): number {
  if (AFTER_NOON.test(period)) return hour < 12 ? hour + 12 : hour
  if (NOON.test(period)) return hour < 10 ? hour + 12 : hour
  return MIDNIGHT.test(period) && hour === 12 ? 0 : hour
}

export interface Hours {
  readonly from: string
  readonly to: string
}

/** `9:00-11:30、下午1点半到4点` as spans in their order; undefined when part of it cannot be read. */
export function hoursIn(text: string): Hours[] | undefined {
  const spans: Hours[] = []
  for (const piece of text.split(/[、,;和及\n]+/).filter((one) => one.trim() !== '')) {
    const [begin = '', end, more] = piece.split(/[-~—–至到]+/).map((one) => one.trim())
    const from = clockIn(begin)
    if (from === undefined || end === undefined || more !== undefined) return undefined
    const to = endAfter(from, begin, end)
    if (to === undefined) return undefined
    spans.push({ from, to })
  }
  return spans.length > 0 ? spans : undefined
}

// 下午1点到4点: the end means the same half of the day, where that is not before the beginning.
function endAfter(from: string, begin: string, end: string): string | undefined {
  const period = /^(下午|傍晚|晚上|晚|中午|pm)/i.exec(begin)?.[1]
  const inSame = clockIn(end, period === '中午' ? '下午' : period)
  return inSame !== undefined && inSame > from ? inSame : clockIn(end)
}

/** The hours without the breaks. */
export const withoutBreaks = (hours: readonly Hours[], breaks: readonly Hours[]): Hours[] =>
  breaks.reduce<Hours[]>(
    (left, pause) =>
      left.flatMap((span) => {
        if (pause.to <= span.from || pause.from >= span.to) return [span]
        const before = { from: span.from, to: pause.from }
        const after = { from: pause.to, to: span.to }
        return [before, after].filter(({ from, to }) => from < to)
      }),
    [...hours],
  )
