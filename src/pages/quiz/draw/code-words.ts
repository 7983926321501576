/** A code of twelve in three groups, to be read aloud. */
export const codeWords = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')
