import { savePicture } from './save-picture'

const MODULE = 12
const LINE = 72
const MARGIN = 40

type Modules = readonly (readonly boolean[])[]

/** Saves a QR code with lines of words under it as a picture. False when the person or the phone said no. */
export function saveTicketPicture(modules: Modules, lines: readonly string[]): Promise<boolean> {
  const width = modules.length * MODULE
  const height = width + lines.length * LINE + MARGIN
  return savePicture({
    ...{ width, height, name: '预约单' },
    draw: (pen) => {
      modules.forEach((row, y) => {
        row.forEach((dark, x) => {
          if (dark) pen.fillRect(x * MODULE, y * MODULE, MODULE, MODULE)
        })
      })
      pen.textAlign = 'center'
      lines.forEach((words, n) => {
        pen.font = n === 0 ? 'bold 64px sans-serif' : '36px sans-serif'
        pen.fillText(words, width / 2, width + (n + 1) * LINE - MARGIN / 2, width)
      })
    },
  })
}
