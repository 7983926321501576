import { createHash } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The items in an order that the seed decides: each stands where the SHA-256 of `seed:item` sorts, written in hex. Who does
 * not know the seed can neither foresee nor steer it, every order is equally likely, and anybody who knows it can work it
 * out again with a sheet and one hash function. Items have to differ.
 */
export const seededOrder = (items: readonly string[], seed: string): string[] =>
  items
    .map((item) => ({ item, at: sha256(`${seed}:${item}`) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item)
