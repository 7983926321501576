/** What was scanned or typed on the page before the board; kept in memory only, so that a reload checks nobody in again. */
let handed = ''

/** For the board that is opened next. */
export const handOver = (text: string) => {
  handed = text
}

/** What was handed over, once; '' for nothing. */
export function takeHanded(): string {
  const text = handed
  handed = ''
  return text
}
