import {
  type Dial,
  type Drawing,
  INK,
  MARK_LENGTH,
  marksOf,
  marksPath,
  NEEDLE,
  PALE,
  rounded,
  words,
} from './scale-marks'

const MIDDLE = 180
const RADIUS = 164

/** A round face with a hand. A scale that goes all round starts at the top, any other lies evenly to both sides of it. */
export function dialDrawing(dial: Dial): Drawing {
  const round = dial.sweep === 360
  const start = round ? 0 : -dial.sweep / 2
  const all = marksOf(dial)
  // All round, the last mark lies on the first and its number is the one that counts.
  const marks = round ? all.slice(1) : all
  const at = (degrees: number, radius: number) => {
    const angle = ((start + degrees) * Math.PI) / 180
    return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)] as const
  }
  const ring = marksPath(marks, ({ part, size }) => [
    ...at(part * dial.sweep, RADIUS),
    ...at(part * dial.sweep, RADIUS - MARK_LENGTH[size]),
  ])
  const numbers = marks.map((mark) => {
    const [x, y] = at(mark.part * dial.sweep, RADIUS - 46)
    return words(mark.words, x, y + 9, 27, 'text-anchor="middle"')
  })
  const low = dial.sweep <= 180
  const unit = words(
    dial.unit,
    low ? MIDDLE / 2 : MIDDLE,
    MIDDLE + (low ? 14 : 76),
    24,
    `text-anchor="middle" font-weight="700"`,
  )
  return {
    width: 2 * MIDDLE,
    height: low ? MIDDLE + 40 : 2 * MIDDLE,
    body: `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="176" fill="#fff" stroke="${PALE}" stroke-width="3"/>${low ? floor : ''}${ring}${numbers.join('')}${unit}${hand(at, dial.hand)}`,
  }
}

// Half a face stands on a line.
const floor = `<path d="M8 ${MIDDLE + 38}H${2 * MIDDLE - 8}" stroke="${PALE}" stroke-width="3"/>`

function hand(at: (degrees: number, radius: number) => readonly [number, number], degrees: number) {
  const [x, y] = at(degrees, RADIUS - 12).map(rounded)
  const [backX, backY] = at(degrees + 180, 26).map(rounded)
  return `<path d="M${backX} ${backY}L${x} ${y}" stroke="${NEEDLE}" stroke-width="3.5"/><circle cx="${MIDDLE}" cy="${MIDDLE}" r="9" fill="${INK}"/>`
}
