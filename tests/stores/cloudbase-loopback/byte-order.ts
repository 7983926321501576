/**
 * The service orders text by its bytes, mingo by JavaScript's units, where the halves of 😀 come before ～. So texts are
 * given to mingo with those units moved behind all others, and moved back on the way out.
 */
export const inByteOrder = (value: unknown): unknown => moved(value, (unit) => (unit < 0xe000 ? 0x2000 : -0x800))

export const asItWas = (value: unknown): unknown => moved(value, (unit) => (unit < 0xf800 ? 0x800 : -0x2000))

function moved(value: unknown, by: (unit: number) => number): unknown {
  if (typeof value === 'string')
    return /[\ud800-\uffff]/.test(value) ? value.replace(/[\ud800-\uffff]/g, (unit) => shifted(unit, by)) : value
  if (Array.isArray(value)) return value.map((item) => moved(item, by))
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, moved(item, by)]))
}

const shifted = (unit: string, by: (unit: number) => number) =>
  String.fromCharCode(unit.charCodeAt(0) + by(unit.charCodeAt(0)))

// Of whatever realm: what structuredClone makes inside of jest has the prototype of the outer one.
const isPlain = (value: object) => Object.getPrototypeOf(Object.getPrototypeOf(value)) === null
