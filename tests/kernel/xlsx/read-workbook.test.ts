import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readWorkbook } from '../../../cloudfunctions/kernel/xlsx/read-workbook'
import type { Cell } from '../../../cloudfunctions/kernel/xlsx/sheet'
import { UnreadableWorkbook } from '../../../cloudfunctions/kernel/xlsx/unpack-workbook'
import { writeWorkbook } from '../../../cloudfunctions/kernel/xlsx/write-workbook'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as another program may write it, from its parts. */
const bookOf = (parts: {
  sheet?: string
  strings?: string
  styles?: string
  book?: string
  more?: Record<string, Uint8Array>
}) =>
  zipSync({
    '_rels/.rels': strToU8('<Relationships/>'),
    'xl/workbook.xml': strToU8(
      parts.book ??
        `<x:workbook xmlns:x="m" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="表" q:id="rId7"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(parts.sheet ?? '<worksheet><sheetData/></worksheet>'),
    ...(parts.strings && { 'xl/sharedStrings.xml': strToU8(parts.strings) }),
    ...(parts.styles && { 'xl/styles.xml': strToU8(parts.styles) }),
    ...parts.more,
  })
const cellsOf = (bytes: Uint8Array) =>
  [...(readWorkbook(bytes)[0]?.rows ?? [])].map(([row, cells]) => [row, Object.fromEntries(cells)])
const cells = (inside: string) => `<worksheet><sheetData><row r="3">${inside}</row></sheetData></worksheet>`

describe('a workbook that another program wrote', () => {
  it('may have prefixes, shared strings of several looks, and readings beside them', () => {
    const strings =
      '<x:sst xmlns:x="m"><x:si><x:t>宝山</x:t></x:si><x:si><x:r><x:t>血压</x:t></x:r><x:r><x:t xml:space="preserve">计 &amp;_x000A_秤</x:t></x:r><x:rPh><x:t>けつあつ</x:t></x:rPh></x:si></x:sst>'
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(cellsOf(bookOf({ sheet, strings }))).toEqual([[3, { 2: '血压计 &\n秤' }]])
  })

  it('may leave out where its cells are, and write formulas, truths and errors', () => {
    const inside =
      '<c><v>7</v></c><c r="D3"><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>甲</v></c><c t="e"><v>#N/A</v></c><c><f>B9</f></c><c t="s"><v>99</v></c>'
    expect(cellsOf(bookOf({ sheet: cells(inside) }))).toEqual([[3, { 1: 7, 4: 2, 5: '是', 6: '甲', 7: '#N/A' }]])
  })

  it.each([
    ['yyyy"年"m"月"d"日"', 46527, { moment: '2027-05-20' }],
    ['[$-804]上午/下午h"时"mm"分"', 0.375, { moment: '09:00' }],
    ['m/d/yy h:mm', 46527.375, { moment: '2027-05-20 09:00' }],
    ['yyyy-mm-dd hh:mm', 46527, { moment: '2027-05-20 00:00' }],
    ['yyyy-mm-dd', 46527.375, { moment: '2027-05-20 09:00' }],
    ['[h]:mm', 1, { moment: '24:00' }],
    ['0.00"m"', 46527, 46527],
    ['#,##0.00_);[Red](#,##0.00)', 5, 5],
    ['"d"0', 5, 5],
  ] as const)('shows a number by its format %s', (format, number, expected) => {
    const code = format.replaceAll('"', '&quot;')
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`
    expect(cellsOf(bookOf({ sheet: cells(`<c r="A3" s="1"><v>${number}</v></c>`), styles }))).toEqual([
      [3, { 1: expected }],
    ])
  })

  it('may count its days from 1904', () => {
    const book = `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId7"/></sheets></workbook>`
    const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const sheet = cells('<c r="A3" s="1"><v>45065</v></c>')
    expect(cellsOf(bookOf({ book, sheet, styles }))).toEqual([[3, { 1: { moment: '2027-05-20' } }]])
  })
})

describe('a file that is refused', () => {
  const refused = (bytes: Uint8Array) => {
    try {
      readWorkbook(bytes)
    } catch (fault) {
      if (fault instanceof UnreadableWorkbook) return fault.message
      throw fault
    }
    return undefined
  }

  it('is a bomb: unpacked it would be far larger than any campaign', () => {
    const bomb = bookOf({ sheet: `<worksheet>${' '.repeat(9_000_000)}</worksheet>` })
    expect(bomb.length).toBeLessThan(20_000)
    expect(refused(bomb)).toMatch(/^文件展开以后太大/)
  })

  it('is a bomb that lies about its size: it gets no more room than it said', () => {
    const bytes = bookOf({ sheet: `<worksheet>${' '.repeat(9_000_000)}</worksheet>` })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // Both headers of the part say 100 bytes.
    for (let at = 0; at + 4 < bytes.length; at++) {
      const sign = view.getUint32(at, true)
      if (sign === 0x04034b50 && view.getUint32(at + 22, true) > 8_000_000) view.setUint32(at + 22, 100, true)
      if (sign === 0x02014b50 && view.getUint32(at + 24, true) > 8_000_000) view.setUint32(at + 24, 100, true)
    }
    expect(refused(bytes)).toMatch(/坏了/)
  })

  it('has too many parts, sheets, rows or columns', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`x/${n}`, new Uint8Array()]))
    expect(refused(bookOf({ more: many }))).toMatch(/东西太多/)
    const sheets = Array.from({ length: 21 }, (_, n) => `<sheet name="${n}" id="rId7"/>`).join('')
    expect(refused(bookOf({ book: `<workbook><sheets>${sheets}</sheets></workbook>` }))).toMatch(/最多 20 张/)
    const rows = Array.from({ length: 3_001 }, () => '<row><c><v>1</v></c></row>').join('')
    expect(refused(bookOf({ sheet: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }))).toMatch(/最多 3000 行/)
    expect(refused(bookOf({ sheet: cells('<c r="CW3"><v>1</v></c>') }))).toMatch(/最多 100 列/)
  })

  it('has one cell that is a million rows high', () => {
    const sheet = cells('<c r="A3"><v>1</v></c>').replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A3:A1048576"/></mergeCells></worksheet>',
    )
    expect(refused(bookOf({ sheet }))).toMatch(/最多 3000 行/)
    const empty = sheet.replace('<v>1</v>', '')
    expect(refused(bookOf({ sheet: empty }))).toBeUndefined()
  })

  it('is cut off, is text, or has a sheet that is no XML', () => {
    const whole = writeWorkbook([{ name: '表', columns: [{ title: '项' }], rows: [] }])
    expect(refused(whole.slice(0, whole.length / 2))).toMatch(/坏了/)
    expect(refused(strToU8('a,b'))).toMatch(/不是 XLSX/)
    expect(refused(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toMatch(/不是 XLSX/)
    expect(refused(bookOf({ sheet: '<worksheet><sheetData' }))).toMatch(/坏了/)
    expect(refused(bookOf({ sheet: 'no xml' }))).toMatch(/坏了/)
  })

  it('whatever the bytes are, is refused in words or read', () => {
    const whole = writeWorkbook([{ name: '表', columns: [{ title: '项' }], rows: [['秤', 1]] }])
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        refused(bytes)
      }),
      { numRuns: 500 },
    )
  })
})

it('what is written is read back, whatever the texts', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => one.trim() !== '' && !/\p{C}/u.test(one))
  const minute = fc.integer({ min: 0, max: 1439 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16))
  const day = fc.integer({ min: 14_700, max: 30_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const moment = fc.oneof(
    minute,
    day,
    fc.tuple(day, minute).map((both) => both.join(' ')),
  )
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    moment.map((one) => ({ moment: one })),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const columns = [{ title: '一' }]
      const read = readWorkbook(writeWorkbook([{ name: '表', columns, rows }]))[0]?.rows
      rows.forEach((row, n) => {
        expect([...(read?.get(n + 2)?.values() ?? [])]).toEqual(row.map((one) => (one === 0 ? 0 : one)))
      })
    }),
    { numRuns: 200 },
  )
})
