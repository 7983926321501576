import Taro from '@tarojs/taro'

/** As much of a canvas as pictures are drawn with here; WeChat's is typed as anything. */
export type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText'>

const isPen = (context: unknown): context is Pen =>
  typeof context === 'object' && context !== null && 'fillRect' in context && 'fillText' in context

interface Picture {
  readonly width: number
  readonly height: number
  /** `预约单`: what a browser calls the file. */
  readonly name: string
  readonly draw: (pen: Pen) => void
}

/** Draws a picture on white and saves it among the phone's, or as a file. False when the person or the phone said no. */
export async function savePicture({ width, height, name, draw }: Picture): Promise<boolean> {
  // Asked in this form, so that the browser's build leaves out Taro's own ways to pictures.
  if (process.env.TARO_ENV === 'weapp') return saveOnPhone(width, height, draw)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return false
  onWhite(context, width, height, draw)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
  return true
}

async function saveOnPhone(width: number, height: number, draw: Picture['draw']) {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const context = canvas.getContext('2d')
    if (!isPen(context)) return false
    onWhite(context, width, height, draw)
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

function onWhite(pen: Pen, width: number, height: number, draw: Picture['draw']) {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#000000'
  draw(pen)
}
