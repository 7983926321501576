const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// What XML 1.0 has no way to say. Halves of a character are among it, so the text is taken character by character.
const isUnsayable = (code: number) =>
  (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff

/** A text inside of XML, without what XML cannot say. */
export const xmlText = (text: string) =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (isUnsayable(code)) return ''
    return ENTITIES[character] ?? (code === 0xd ? '&#13;' : character)
  }).join('')

/** As `xmlText`, for the value of a cell: there `_x000D_` stands for a character (ECMA-376, 22.9.2.19). */
export const cellText = (text: string) => xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
