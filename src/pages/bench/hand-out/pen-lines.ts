import { type Point, SIGNED_IN } from '#contract/signature'

/** As much of a canvas as a signature needs; WeChat's own is typed as anything. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'lineWidth' | 'lineCap' | 'strokeStyle'
>
export const isPen = (context: unknown): context is Pen =>
  typeof context === 'object' && context !== null && 'lineTo' in context && 'stroke' in context

// Nearer points say nothing more of a line.
const STEP = 4

/** Gathers what is drawn on a field of some width and draws it; answers the lines in the steps that are kept. */
export function penLines(pen: Pen, width: number) {
  const scale = SIGNED_IN.width / width
  const lines: Point[][] = []
  pen.lineWidth = 2.5
  pen.lineCap = 'round'
  pen.strokeStyle = '#12262b'
  const inSteps = (x: number, y: number): Point => ({ x: Math.round(x * scale), y: Math.round(y * scale) })
  return {
    lines: (): readonly (readonly Point[])[] => lines,
    down(x: number, y: number) {
      lines.push([inSteps(x, y)])
      // A dot is a line as well.
      draw(pen, inSteps(x, y), inSteps(x + 1, y), scale)
    },
    move(x: number, y: number) {
      const line = lines[lines.length - 1]
      const last = line?.[line.length - 1]
      const next = inSteps(x, y)
      if (!line || !last || Math.abs(next.x - last.x) + Math.abs(next.y - last.y) < STEP) return
      line.push(next)
      draw(pen, last, next, scale)
    },
  }
}

function draw(pen: Pen, from: Point, to: Point, scale: number) {
  pen.beginPath()
  pen.moveTo(from.x / scale, from.y / scale)
  pen.lineTo(to.x / scale, to.y / scale)
  pen.stroke()
}
