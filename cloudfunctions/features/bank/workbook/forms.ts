import { type Form, shownIn } from '../../organiser/workbook/forms'

/** A decimal as its digits: 0.60 stays 0.60, because the digits say how finely it was measured. */
export const decimal: Form = {
  look: 'text',
  read: (cell) => {
    const digits = shownIn(cell).normalize('NFKC').replace(/\s+/g, '').replace('−', '-')
    return /^-?\d{1,9}(\.\d{1,6})?$/.test(digits) ? digits : undefined
  },
  write: (value) => `${value}`,
}

/** One or two decimals, with 、 between them. */
export const readings: Form = {
  look: 'text',
  read: (cell, year) => {
    const parts = shownIn(cell).split(/[、,，;；]/)
    const read = parts.map((part) => decimal.read(part, year))
    return read.includes(undefined) || read.length > 2 ? undefined : read
  },
  write: (value) => (Array.isArray(value) ? value.join('、') : `${value}`),
}

const LETTERS = 'ABCDEF'

/** Letters of options as their places from 0; 对 and 错 are the two options of a 判断题. */
export const letters: Form = {
  look: 'text',
  read: (cell) => {
    const said = shownIn(cell)
      .normalize('NFKC')
      .toUpperCase()
      .replace(/^(对|√|正确)$/, 'A')
      .replace(/^(错|×|错误)$/, 'B')
      .replace(/[、,;→>\s]/g, '')
    const places = Array.from(said).map((letter) => LETTERS.indexOf(letter))
    return places.includes(-1) || new Set(places).size < places.length ? undefined : places
  },
  write: (value) => (Array.isArray(value) ? value.map((place: number) => LETTERS[place] ?? '').join('、') : ''),
}

interface PanelRow {
  readonly name: string
  readonly shows: string
  readonly unit: string
}

/** What stands on a display or a plate: 名称=内容=单位, with ； between the lines; a unit may be missing. */
export const panel: Form = {
  look: 'text',
  read: (cell) => {
    const rows = shownIn(cell)
      .split(/[;；]/)
      .map((row) => row.split(/[=＝]/).map((part) => part.trim()))
    if (rows.some((parts) => parts.length < 2 || parts.length > 3)) return undefined
    return rows.map(([name = '', shows = '', unit = '']): PanelRow => ({ name, shows, unit }))
  },
  write: (value) =>
    Array.isArray(value) ? value.map(({ name, shows, unit }: PanelRow) => `${name}=${shows}=${unit}`).join('；') : '',
}
