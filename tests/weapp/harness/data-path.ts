type Branch = Record<string, unknown>

/** Writes one entry of a setData: `a.b[0].c`, or `a.b.[0].c` as Taro writes it. */
export function setByPath(data: Branch, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  let branch = data
  keys.forEach((key, depth) => {
    const next = branch[key]
    if (isBranch(next)) branch = next
    else branch = branch[key] = emptyFor(keys[depth + 1] ?? last)
  })
  branch[last] = value
}

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const emptyFor = (key: string): Branch => (/^\d+$/.test(key) ? ([] as unknown as Branch) : {})
