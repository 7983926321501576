import { isBad } from '#contract/outcome-name'
import { isObserved } from '#contract/regulation-row'
import type { ResultSlip } from '#contract/result-slip'
import { errorPlace } from '../../../../components/error-place'
import { type Pen, savePicture } from '../../../../device/save-picture'
import { type Line, MARGIN, SIZES, slipLines, WIDTH } from './slip-lines'

const LEADING = 1.55
const INK = '#12262b'
const SOFT = '#4a6066'
const TEAL = '#0a6b69'
const BAD = '#b3261e'
const RULE = '#d3dedc'

const heightOf = ({ look }: Line) => Math.round(SIZES[look] * LEADING)

/** Saves a slip as a picture, as it may be sent on in WeChat. False when the person or the phone said no. */
export function saveSlipPicture(slip: ResultSlip): Promise<boolean> {
  const lines = slipLines(slip)
  const height = lines.reduce((sum, line) => sum + heightOf(line), 2 * MARGIN)
  return savePicture({
    width: WIDTH,
    height,
    name: `检测结果单 ${slip.code}`,
    draw: (pen) => drawSlip(pen, slip, lines),
  })
}

function drawSlip(pen: Pen, slip: ResultSlip, lines: readonly Line[]) {
  pen.textAlign = 'left'
  let y = MARGIN
  for (const line of lines) {
    y += heightOf(line)
    if (line.look === 'reading') drawReading(pen, line, y)
    else {
      pen.font = `${line.look === 'words' || line.look === 'small' ? '' : 'bold '}${SIZES[line.look]}px sans-serif`
      pen.fillStyle = line.look === 'outcome' ? (isBad(slip.outcome) ? BAD : TEAL) : line.look === 'small' ? SOFT : INK
      pen.fillText(line.text, MARGIN, y - SIZES[line.look] * 0.35)
    }
  }
}

// Where the columns begin: point, indication, error, the bar, limits.
const COLUMNS = [MARGIN, 180, 300, 590] as const
const BAR = { from: 420, width: 150 } as const

function drawReading(pen: Pen, { finding, cells }: Extract<Line, { look: 'reading' }>, y: number) {
  const { error, lower, upper, verdict, quantity } = finding
  pen.fillStyle = RULE
  pen.fillRect(MARGIN, y, WIDTH - 2 * MARGIN, 1)
  pen.font = `${SIZES.reading}px sans-serif`
  cells.forEach((text, column) => {
    pen.fillStyle = verdict === 'beyond' && column === 2 ? BAD : INK
    pen.fillText(text, COLUMNS[column] ?? MARGIN, y - SIZES.reading * 0.4, 130)
  })
  if (verdict === 'unjudged' || isObserved(quantity)) return
  const middle = y - SIZES.reading * 0.75
  pen.fillStyle = RULE
  pen.fillRect(BAR.from, middle - 2, BAR.width, 4)
  // Within the limits.
  pen.fillStyle = TEAL
  pen.fillRect(BAR.from + BAR.width / 4, middle - 4, BAR.width / 2, 8)
  pen.fillStyle = verdict === 'beyond' ? BAD : INK
  pen.fillRect(BAR.from + (errorPlace(Number(error), lower, upper) / 100) * BAR.width - 2, middle - 14, 4, 28)
}
