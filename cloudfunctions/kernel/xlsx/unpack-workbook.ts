import { strFromU8, unzipSync } from 'fflate'

/** Why a file is not taken; the text is for the person who chose it. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook'
}

// A workbook of 200 labs has about 1 MB unpacked; a zip bomb would have gigabytes.
const MOST_UNPACKED = 8_000_000
const MOST_PARTS = 200
const WANTED =
  /^_rels\/\.rels$|^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, n) => bytes[n] === byte)

/** The XML parts of an XLSX file by their names in lower case. Throws `UnreadableWorkbook`. */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (startsWith(bytes, OLD_EXCEL))
    throw new UnreadableWorkbook('这是旧的 .xls 文件，或者加了密码。请去掉密码，另存为“Excel 工作簿（.xlsx）”再选')
  if (!startsWith(bytes, ZIP))
    throw new UnreadableWorkbook('这不是 XLSX 文件。请在表格软件里另存为“Excel 工作簿（.xlsx）”再选')
  const parts = unzip(bytes)
  const texts = Object.entries(parts).map(([name, part]) => [name.toLowerCase(), strFromU8(part)] as const)
  return new Map(texts)
}

// What the file says of its parts' sizes is believed: fflate gives no part more room than that.
function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > MOST_PARTS) throw new UnreadableWorkbook('文件里的东西太多，请只留下要导入的表')
        if (!WANTED.test(name)) return false
        unpacked += originalSize
        if (unpacked > MOST_UNPACKED) throw new UnreadableWorkbook('文件展开以后太大，请删掉不用的行和表再选')
        return true
      },
    })
  } catch (fault) {
    if (fault instanceof UnreadableWorkbook) throw fault
    throw new UnreadableWorkbook('文件坏了，读不出来。请重新保存一次再选')
  }
}
