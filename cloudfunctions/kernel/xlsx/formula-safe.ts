// What a spreadsheet takes for the beginning of a formula when the text is saved as CSV, pasted or typed again (OWASP,
// CSV injection). Full-width and small forms are the same signs to some of them; NFKC makes one of all.
const FORMULA = /^'*[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n]/

const startsFormula = (text: string) => FORMULA.test(text.normalize('NFKC'))

/** The text with an apostrophe before it where a spreadsheet could take it for a formula. `readSafe` takes it away. */
export const formulaSafe = (text: string) => (startsFormula(text) ? `'${text}` : text)

/** What was given to `formulaSafe`. */
export const readSafe = (text: string) => (text.startsWith("'") && startsFormula(text.slice(1)) ? text.slice(1) : text)
