import { fingerprint } from './sealing'

/**
 * The items in an order that the seed decides: each stands where the SHA-256 of `seed:item` sorts, written in hex. Who does
 * not know the seed can neither foresee nor steer it, every order is equally likely, and anybody who knows it can work it
 * out again with a sheet and one hash function. Items have to differ.
 * Prizes go by seeded-shuffle: why both stay is in the decision on two seeded orders.
 */
export const seededOrder = (items: readonly string[], seed: string): string[] =>
  items
    .map((item) => ({ item, at: fingerprint(`${seed}:${item}`) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item)
