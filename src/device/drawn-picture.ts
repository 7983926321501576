import Taro from '@tarojs/taro'

/** As much of a canvas as is drawn with here; WeChat's is typed as anything. */
export type Pen = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText'>

/** What is drawn, in a picture of so many dots. */
export interface Drawing {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly draw: (pen: Pen) => void
}

/** Saves a drawing among the phone's pictures, or as a file of the browser. False when the person or the phone said no. */
export async function saveDrawing(drawing: Drawing): Promise<boolean> {
  // Asked in this form, so that the browser's build leaves out Taro's own ways to pictures.
  if (process.env.TARO_ENV === 'weapp') return saveOnPhone(drawing)
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width
  canvas.height = drawing.height
  const context = canvas.getContext('2d')
  if (!context) return false
  drawing.draw(context)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${drawing.name}.png`
  link.click()
  return true
}

async function saveOnPhone({ width, height, draw }: Drawing) {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const context = canvas.getContext('2d')
    if (!isPen(context)) return false
    draw(context)
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

const isPen = (context: unknown): context is Pen =>
  typeof context === 'object' && context !== null && 'fillRect' in context && 'fillText' in context
