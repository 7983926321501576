import type { Certificate } from '#contract/certificate'
import { type Pen, savePicture } from '../../../../device/save-picture'
import { codeWords } from '../code-words'

const WIDTH = 1080
const HEIGHT = 1440
const INK = '#12262b'
const SOFT = '#4a6066'
const TEAL = '#0a6b69'

/** Draws a certificate, with the name as it was typed on this phone, and saves it. False when the phone said no. */
export const saveHonour = (certificate: Certificate, name: string): Promise<boolean> =>
  savePicture({ name: '答题证书', width: WIDTH, height: HEIGHT, draw: (pen) => draw(pen, certificate, name) })

function draw(pen: Pen, { title, organiser, day, score, total, code }: Certificate, name: string) {
  fill(pen, '#f4f7f6', 0, 0, WIDTH, HEIGHT)
  fill(pen, '#ffffff', 60, 60, WIDTH - 120, HEIGHT - 120)
  scale(pen, 60)
  scale(pen, HEIGHT - 60, -1)
  const line = (words: string, y: number, size: number, colour = INK, bold = false) => {
    pen.fillStyle = colour
    pen.font = `${bold ? 'bold ' : ''}${size}px sans-serif`
    pen.textAlign = 'center'
    pen.fillText(words, WIDTH / 2, y, WIDTH - 200)
  }
  line('计量知识答题证书', 290, 76, TEAL, true)
  line(title, 370, 40, SOFT)
  if (name !== '') line(name, 530, 64, INK, true)
  line(`${score}`, 800, 220, INK, true)
  line(`分（满分 ${total} 分）`, 870, 40, SOFT)
  line(dayText(day), 980, 44)
  line(organiser, 1050, 40, SOFT)
  line(`查验码 ${codeWords(code)}`, 1210, 44, TEAL, true)
  line('在“计量惠民”小程序里凭查验码核对分数', 1270, 32, SOFT)
}

function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number) {
  pen.fillStyle = colour
  pen.fillRect(x, y, width, height)
}

/** The marks of a rule along the edge, every fifth one longer. */
function scale(pen: Pen, y: number, way: 1 | -1 = 1) {
  for (let n = 0; n <= 40; n++) {
    const length = n % 5 === 0 ? 44 : 24
    fill(pen, TEAL, 90 + n * 22.5, way === 1 ? y : y - length, 3, length)
  }
}

const dayText = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
