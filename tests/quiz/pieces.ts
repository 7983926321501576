/** Every key and every value in what was read from JSON, as texts. */
export function pieces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pieces)
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...pieces(inner)])
}
