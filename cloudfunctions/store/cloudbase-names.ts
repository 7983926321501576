/**
 * Names inside a document as CloudBase can keep them: to it `$` begins an operator and `.` a path. Names of our own
 * stay as they are; those made of ids, such as the answers of an attempt, may hold anything.
 */
export const withKeepableNames = (value: unknown): unknown => renamed(value, keepable)

export const withOwnNames = (value: unknown): unknown => renamed(value, own)

const keepable = (name: string) =>
  name === '' ? '%' : name.replace(/[%.$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

const own = (name: string) =>
  name === '%' ? '' : name.replace(/%(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [rename(name), renamed(item, rename)]))
}
