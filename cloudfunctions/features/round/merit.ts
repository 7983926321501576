/**
 * What an answer adds: right ones count first, and of as many right ones less time wins. Both are in one number, so that
 * the database can add them up: a right answer is worth ten million less the milliseconds that it took.
 */
const RIGHT = 10_000_000

export const meritOf = (isRight: boolean, spentMs: number) => (isRight ? RIGHT - spentMs : 0)

export function readMerit(merit: number): { readonly right: number; readonly spentMs: number } {
  const right = Math.ceil(merit / RIGHT)
  return { right, spentMs: right * RIGHT - merit }
}
