import { shownByStyles } from './date-formats'
import { readSafe } from './formula-safe'
import { cellString, type ReadSheet, readSheet } from './read-sheet'
import { readXml } from './read-xml'
import { UnreadableWorkbook, unpackWorkbook } from './unpack-workbook'

const MOST_SHEETS = 20

/**
 * The sheets of an XLSX file, in their order. Throws `UnreadableWorkbook` with a Chinese text for what is none, is broken,
 * or is larger unpacked than such a file ever is.
 */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = unpackWorkbook(bytes)
  const { sheets, since1904 } = listSheets(partOf(parts, 'xl/workbook.xml'))
  if (sheets.length > MOST_SHEETS) throw new UnreadableWorkbook(`表太多，最多 ${MOST_SHEETS} 张`)
  const targets = targetsOf(partOf(parts, 'xl/_rels/workbook.xml.rels'))
  const shared = {
    strings: sharedStrings(parts.get('xl/sharedstrings.xml')),
    shows: shownByStyles(parts.get('xl/styles.xml')),
    since1904,
  }
  return sheets.flatMap(({ name, id }) => {
    const xml = parts.get(targets.get(id) ?? '')
    return xml === undefined ? [] : [readSheet(name, xml, shared)]
  })
}

function partOf(parts: ReadonlyMap<string, string>, name: string): string {
  const part = parts.get(name)
  if (part === undefined)
    throw new UnreadableWorkbook('这不是 XLSX 文件。请在表格软件里另存为“Excel 工作簿（.xlsx）”再选')
  return part
}

function listSheets(xml: string) {
  const sheets: { name: string; id: string }[] = []
  let since1904 = false
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (element !== 'sheet') return
      // r:id, but the prefix may be any other.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', id })
    },
  })
  return { sheets, since1904 }
}

/** The parts by the ids of their relations, in lower case. */
function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readXml(xml, {
    open: (element, { Id = '', Target = '' }) => {
      if (element !== 'Relationship') return
      const name = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      targets.set(Id, name.toLowerCase())
    },
  })
  return targets
}

function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let string = ''
  let phonetic = false
  readXml(xml, {
    open: (element) => {
      if (element === 'si') string = ''
      if (element === 'rPh') phonetic = true
    },
    close: (element, text) => {
      // How a name is read stands beside it and is not part of it.
      if (element === 'rPh') phonetic = false
      if (element === 't' && !phonetic) string += text
      if (element === 'si') strings.push(readSafe(cellString(string)))
    },
  })
  return strings
}
