import { Parser } from 'saxen'
import { UnreadableWorkbook } from './unpack-workbook'

export type Attributes = Readonly<Record<string, string>>

/** What to do at the beginning and the end of an element, by its name without a prefix; `text` is all that stood inside. */
export interface Hearing {
  open?(name: string, attributes: Attributes): void
  close?(name: string, text: string): void
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Goes through an XML part. Entities of its own are not expanded. */
export function readXml(xml: string, { open, close }: Hearing): void {
  const parser = new Parser()
  let text = ''
  parser.on('openTag', (name, attributes, decode) => {
    text = ''
    if (!open) return
    const given = Object.entries(attributes()).map(([key, value]) => [key, decode(value)] as const)
    open(bare(name), Object.fromEntries(given))
  })
  parser.on('text', (part, decode) => {
    text += decode(part)
  })
  parser.on('cdata', (part) => {
    text += part
  })
  parser.on('closeTag', (name) => {
    close?.(bare(name), text)
    text = ''
  })
  parser.on('error', () => {
    throw new UnreadableWorkbook('文件里有一张表坏了，读不出来。请重新保存一次再选')
  })
  parser.parse(xml)
}
