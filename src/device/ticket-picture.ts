import Taro from '@tarojs/taro'

const MODULE = 12
const LINE = 72
const MARGIN = 40

type Modules = readonly (readonly boolean[])[]

/** Saves a QR code with lines of words under it as a picture. False when the person or the phone said no. */
export async function saveTicketPicture(modules: Modules, lines: readonly string[]): Promise<boolean> {
  const width = modules.length * MODULE
  const height = width + lines.length * LINE + MARGIN
  // Asked in this form, so that the browser's build leaves out Taro's own ways to pictures.
  if (process.env.TARO_ENV === 'weapp') return saveOnPhone(width, height, modules, lines)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return false
  draw(context, width, height, modules, lines)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = '预约单.png'
  link.click()
  return true
}

async function saveOnPhone(width: number, height: number, modules: Modules, lines: readonly string[]) {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const context = canvas.getContext('2d')
    if (!isPen(context)) return false
    draw(context, width, height, modules, lines)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      // Its types know only the canvas of a page.
      canvas: canvas as never,
      x: 0,
      y: 0,
      width,
      height,
    })
    // WeChat asks the person itself, by the privacy guide of the mini-program.
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return true
  } catch {
    return false
  }
}

/** As much of a canvas as is drawn with here; WeChat's is typed as anything. */
type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText'>

const isPen = (context: unknown): context is Pen =>
  typeof context === 'object' && context !== null && 'fillRect' in context && 'fillText' in context

function draw(pen: Pen, width: number, height: number, modules: Modules, lines: readonly string[]) {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#000000'
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
}
