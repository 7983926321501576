/** One page of a list that is read whole. The cursor tells how many items came before; a made-up one begins anew. */
export function pageOf<T>(items: readonly T[], cursor: string | undefined, size: number) {
  const begin = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : 0
  const end = begin + size
  return { items: items.slice(begin, end), next: items.length > end ? `${end}` : null }
}
