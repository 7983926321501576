import type { Figure } from '#contract/quiz-figure'

type WithoutRows<F> = F extends { rows: unknown } ? never : F
/** An instrument with a scale. */
export type Scaled = WithoutRows<Figure>
export type Dial = Extract<Figure, { kind: 'dial' }>
export type Vernier = Extract<Figure, { kind: 'vernier' }>
export type Straight = Exclude<Scaled, Dial | Vernier>
export type Panel = Extract<Figure, { rows: unknown }>

export interface Mark {
  /** 0 at the first mark, 1 at the last. */
  readonly part: number
  readonly size: 'main' | 'half' | 'small'
  readonly words: string
}

/** Every mark of a scale in its order; main ones may have a number, and an even division has a longer mark half-way. */
export function marksOf({ marks, small }: Pick<Scaled, 'marks' | 'small'>): readonly Mark[] {
  const last = (marks.length - 1) * small
  return Array.from({ length: last + 1 }, (_, n) => {
    const words = n % small === 0 ? (marks[n / small] ?? '') : ''
    if (n % small === 0) return { part: n / last, size: 'main', words }
    return { part: n / last, size: small > 2 && (n % small) * 2 === small ? 'half' : 'small', words }
  })
}

export const MARK_LENGTH = { main: 22, half: 16, small: 10 } as const

/** Marks as two strokes, thick for the main ones: `at` says from where to where one of them goes. */
export function marksPath(marks: readonly Mark[], at: (mark: Mark) => readonly [number, number, number, number]) {
  const stroke = (chosen: readonly Mark[], width: number) => {
    const d = chosen.map((mark) => {
      const [x, y, toX, toY] = at(mark).map(rounded)
      return `M${x} ${y}L${toX} ${toY}`
    })
    return `<path d="${d.join('')}" stroke="${INK}" stroke-width="${width}"/>`
  }
  return (
    stroke(
      marks.filter(({ size }) => size === 'main'),
      3,
    ) +
    stroke(
      marks.filter(({ size }) => size !== 'main'),
      1.5,
    )
  )
}

export const rounded = (measure: number) => Math.round(measure * 10) / 10

// The colours of src/theme/tokens.scss: a picture cannot read them.
export const INK = '#12262b'
export const PALE = '#4a6066'
export const NEEDLE = '#c8401a'
export const TEAL = '#0a6b69'
export const WASH = '#e3f0ee'
export const METAL = '#b9c8c5'

export const words = (text: string, x: number, y: number, size: number, more = '') =>
  text === ''
    ? ''
    : `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" font-family="sans-serif" fill="${INK}" ${more}>${escaped(text)}</text>`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
}
