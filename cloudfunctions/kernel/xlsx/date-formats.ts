import { readXml } from './read-xml'

/** What a cell's format shows of its number: a day, a clock time, or both. Undefined: it is a plain number. */
export type Shows = 'day' | 'clock' | 'moment' | undefined

// Formats that are not written down in the file (ECMA-376, 18.8.30; 27–36 and 50–58 are those of China, Japan, Korea).
const GIVEN: readonly (readonly [from: number, to: number, shows: Shows])[] = [
  [14, 17, 'day'],
  [18, 21, 'clock'],
  [22, 22, 'moment'],
  [27, 31, 'day'],
  [32, 35, 'clock'],
  [36, 36, 'day'],
  [45, 47, 'clock'],
  [50, 54, 'day'],
  [55, 56, 'clock'],
  [57, 58, 'day'],
]

/** What each of the styles of a workbook shows, in their order. */
export function shownByStyles(xml: string | undefined): readonly Shows[] {
  const codes = new Map<string, string>()
  const shown: Shows[] = []
  let inCellStyles = false
  if (xml === undefined) return shown
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) shown.push(shownBy(attributes.numFmtId ?? '0', codes))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return shown
}

function shownBy(id: string, codes: ReadonlyMap<string, string>): Shows {
  const code = codes.get(id)
  if (code === undefined) return GIVEN.find(([from, to]) => Number(id) >= from && Number(id) <= to)?.[2]
  // Without what is shown as it stands: "年", \-, and what colours or languages in [ ]; but [h] counts hours.
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  const clock = /h|s/.test(signs)
  const day = /y|d/.test(signs) || (/m/.test(signs) && !clock)
  if (day) return clock ? 'moment' : 'day'
  return clock ? 'clock' : undefined
}
