import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { formulaSafe, readSafe } from '../../../cloudfunctions/kernel/xlsx/formula-safe'
import { madeWorkbook } from '../../../cloudfunctions/kernel/xlsx/made-workbook'
import { momentOfSerial, serialOf } from '../../../cloudfunctions/kernel/xlsx/serial-time'
import type { Sheet } from '../../../cloudfunctions/kernel/xlsx/sheet'
import { writeWorkbook } from '../../../cloudfunctions/kernel/xlsx/write-workbook'

const partsOf = (sheets: readonly Sheet[]) =>
  Object.fromEntries(Object.entries(unzipSync(writeWorkbook(sheets))).map(([name, bytes]) => [name, strFromU8(bytes)]))
const sheetOf = (...cells: Sheet['rows'][number][]) =>
  partsOf([{ name: '表', columns: [{ title: '名称' }], rows: cells }])['xl/worksheets/sheet1.xml'] ?? ''

describe('a text that a spreadsheet would run', () => {
  const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
  it.each(SIGNS)('gets an apostrophe before %j, also after spaces of any kind', (sign) => {
    for (const before of ['', ' ', '　', ' \u00a0', '\u200b']) {
      const text = `${before}${sign}HYPERLINK("http://example.invalid")`
      expect(formulaSafe(text)).toBe(`'${text}`)
    }
  })

  it.each(['血压计', '1-2 楼', 'a=b', '', "'家用'", '（-）'])('stays as it is: %j', (text) => {
    expect(formulaSafe(text)).toBe(text)
  })

  it('is read back as it was, whatever it was', () => {
    const piece = fc.constantFrom(...SIGNS, "'", ' ', '　', '秤', 'A1')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(fc.property(text, (any) => readSafe(formulaSafe(any)) === any))
  })

  it('is safe in every sheet that is written, in the head too', () => {
    const parts = partsOf([{ name: '表', columns: [{ title: '=1+1' }], rows: [['＝2+2']] }])
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`>'=1+1<`)
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`>'＝2+2<`)
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  })
})

describe('a workbook', () => {
  it('says what XML has signs for, and leaves out what XML cannot say', () => {
    expect(sheetOf(['<b>&"\u0000\ud800\u0007秤'])).toContain('&lt;b&gt;&amp;&quot;秤</t>')
    // Otherwise it would be read as a line feed.
    expect(sheetOf(['甲_x000A_乙'])).toContain('甲_x005F_x000A_乙')
  })

  it('has numbers as numbers and days as days', () => {
    const xml = sheetOf([12, { moment: '2027-05-20' }, { moment: '09:30' }, { moment: '2027-05-20 12:00' }])
    expect(xml).toContain('<v>12</v>')
    expect(xml).toContain('<v>46527</v>')
    expect(xml).toContain('<v>0.3958333333333333</v>')
    expect(xml).toContain('<v>46527.5</v>')
    expect(() => sheetOf([Number.NaN])).toThrow('NaN')
  })

  it('is printed on A4 with all its columns on one page', () => {
    expect(sheetOf(['甲'])).toMatch(
      /^<\?xml.*?>\s*<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><\/worksheet>$/s,
    )
  })

  it('says what may be typed into a whole column, and into single cells of another', () => {
    const columns = [{ title: '岗位', check: { oneOf: ['接待', '负责人'] } }, { title: '填写' }]
    const checks = [{ at: 'B3', check: { whole: [1, 6] as const } }]
    const xml = partsOf([{ name: '表', columns, rows: [], checks }])['xl/worksheets/sheet1.xml'] ?? ''
    expect(xml).toContain('<dataValidations count="2">')
    expect(xml).toMatch(/type="list"[^>]* sqref="A2:A1048576"><formula1>&quot;接待,负责人&quot;<\/formula1>/)
    expect(xml).toMatch(/type="whole"[^>]* sqref="B3"><formula1>1<\/formula1><formula2>6<\/formula2>/)
  })

  it('has sheets by names that Excel takes, each once', () => {
    const sheet = (name: string): Sheet => ({ name, columns: [], rows: [] })
    const book = partsOf([sheet('市[本]级：1/2'), sheet('很'.repeat(40)), sheet('很'.repeat(31)), sheet("'")])
    const names = [...(book['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['市 本 级：1 2', '很'.repeat(31), `${'很'.repeat(28)} 2`, 'Sheet'])
  })

  it('is the same bytes for the same sheets', () => {
    const sheets: Sheet[] = [{ name: '表', columns: [{ title: '名称' }], rows: [['秤', 1]] }]
    expect(madeWorkbook('a', sheets)).toEqual(madeWorkbook('a', sheets))
    expect(madeWorkbook('5/20：进度', sheets).name).toBe('5 20：进度.xlsx')
  })

  it('keeps every minute of a century', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 36_500 }).map((n) => new Date(Date.UTC(1990, 0, 1, 0, n)))
    fc.assert(
      fc.property(minute, (date) => {
        const moment = date.toISOString().slice(0, 16).replace('T', ' ')
        return momentOfSerial(serialOf(moment)) === moment
      }),
    )
  })
})
