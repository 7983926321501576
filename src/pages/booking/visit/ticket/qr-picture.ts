import { encode } from 'uqr'
import { svgPicture } from '../../../../components/svg-picture'

/** Light modules around the code, without which a scanner does not find it (ISO/IEC 18004). */
const QUIET = 4

/** The dark and light modules, with the light ones around them. */
export const modulesOf = (text: string): readonly (readonly boolean[])[] =>
  encode(text, { border: QUIET, ecc: 'M' }).data

/**
 * The QR code as an SVG in a data URI: one stroked path, row by row, relative. About 1.3 KB for the eight digits of a
 * ticket, which matters because WeChat sends it to the view as data.
 */
export function qrPicture(text: string): { readonly src: string; readonly modules: number } {
  const { data, size } = encode(text, { border: 0, ecc: 'M' })
  const side = size + 2 * QUIET
  const path = data.map((row, y) => `M${QUIET} ${y + QUIET}.5${strokes(row)}`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${path}"/></svg>`
  return { src: svgPicture(svg), modules: side }
}

/** Runs of dark modules drawn, runs of light ones skipped. */
function strokes(row: readonly boolean[]) {
  let drawn = ''
  for (let x = 0; x < row.length; ) {
    const dark = row[x]
    let end = x
    while (end < row.length && row[end] === dark) end++
    if (dark) drawn += `h${end - x}`
    else if (end < row.length) drawn += `m${end - x} 0`
    x = end
  }
  return drawn
}
