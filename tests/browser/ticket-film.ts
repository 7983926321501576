import { encode } from 'uqr'

const [WIDTH, HEIGHT, FRAMES_A_SECOND] = [640, 480, 5]
const MODULE = 8
const [WHITE, GREY, BLACK, NO_COLOUR] = [235, 120, 20, 128]

/** What the camera sees for a while; '' is an empty counter. */
interface Scene {
  readonly text: string
  readonly seconds: number
}

/**
 * A film for Chromium's false camera, as YUV4MPEG2 with 4:2:0 (the format that its flag --use-file-for-fake-video-capture
 * takes): QR codes that are held up, with a grey counter around and between them. It is played again and again.
 */
export function ticketFilm(scenes: readonly Scene[]): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`)
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)
  const frames = scenes.flatMap(({ text, seconds }) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness(text), colours])
    return Array.from({ length: seconds * FRAMES_A_SECOND }, () => frame)
  })
  return Buffer.concat([head, ...frames])
}

function brightness(text: string): Buffer {
  const plane = Buffer.alloc(WIDTH * HEIGHT, GREY)
  if (text === '') return plane
  const { data } = encode(text, { border: 4, ecc: 'M' })
  const size = data.length * MODULE
  const [left, top] = [Math.floor((WIDTH - size) / 2), Math.floor((HEIGHT - size) / 2)]
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = data[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] === true
      plane[(top + y) * WIDTH + left + x] = isDark ? BLACK : WHITE
    }
  return plane
}
