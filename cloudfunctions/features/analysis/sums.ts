/** Pairs of values with how often each came. */
export type Joint = readonly { readonly x: number; readonly y: number; readonly n: number }[]

/** `10:60` → 3 as x 10, y 60, three times. */
export const jointOf = (counts: Readonly<Record<string, number>>): Joint =>
  Object.entries(counts).map(([key, n]) => {
    const [x = '', y = ''] = key.split(':')
    return { x: Number(x), y: Number(y), n }
  })

export const sizeOf = (joint: Joint) => joint.reduce((sum, { n }) => sum + n, 0)

const meanOf = (joint: Joint, of: 'x' | 'y') => joint.reduce((sum, one) => sum + one.n * one[of], 0) / sizeOf(joint)

export const means = (joint: Joint) => ({ x: meanOf(joint, 'x'), y: meanOf(joint, 'y') })

/** Sample covariance, with one less in the denominator as Moodle's documentation has it; the variance of one with itself. */
export function covariance(joint: Joint, one: 'x' | 'y', other: 'x' | 'y'): number {
  const mean = means(joint)
  const sum = joint.reduce((all, pair) => all + pair.n * (pair[one] - mean[one]) * (pair[other] - mean[other]), 0)
  return sum / (sizeOf(joint) - 1)
}

/** The covariance that there would be if the same values were paired in their order: the most that there can be. */
export function greatestCovariance(joint: Joint): number {
  const [xs, ys] = [runs(joint, 'x'), runs(joint, 'y')]
  const paired: { x: number; y: number; n: number }[] = []
  let [atX, atY, usedX, usedY] = [0, 0, 0, 0]
  for (let x = xs[atX], y = ys[atY]; x && y; x = xs[atX], y = ys[atY]) {
    const n = Math.min(x.n - usedX, y.n - usedY)
    paired.push({ x: x.value, y: y.value, n })
    usedX += n
    usedY += n
    if (usedX === x.n) [atX, usedX] = [atX + 1, 0]
    if (usedY === y.n) [atY, usedY] = [atY + 1, 0]
  }
  return covariance(paired, 'x', 'y')
}

const runs = (joint: Joint, of: 'x' | 'y') =>
  joint.map((one) => ({ value: one[of], n: one.n })).sort((a, b) => a.value - b.value)

/** The middle one of values that are counted; the mean of the two in the middle when they are even. */
export function medianOf(counts: Readonly<Record<string, number>>): number | null {
  const values = Object.entries(counts).map(([value, n]) => ({ value: Number(value), n }))
  const size = values.reduce((sum, { n }) => sum + n, 0)
  if (size === 0) return null
  return (valueAt(values, Math.floor((size - 1) / 2)) + valueAt(values, Math.floor(size / 2))) / 2
}

/** The value that stands at a place, from 0, when all are sorted; the last one behind the end. */
export function valueAt(values: readonly { readonly value: number; readonly n: number }[], place: number): number {
  let passed = 0
  let last = 0
  for (const { value, n } of [...values].sort((a, b) => a.value - b.value)) {
    if (place < passed) return last
    passed += n
    last = value
  }
  return last
}
