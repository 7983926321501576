import { hashId } from '../../kernel/ids'
import { fingerprint } from '../../kernel/sealing'
import { seededOrder } from '../../kernel/seeded-order'
import type { PlaceDrawDoc, PlaceWishDoc } from '../../store/fairness-documents'

/** Two wishes with the same content have the same digest only under the same lot, so nothing can be compared. */
const digestOf = ({ lot, slotIds, instruments, wait }: PlaceWishDoc) =>
  fingerprint(JSON.stringify([lot, slotIds, instruments.map(({ kind }) => kind), wait])).slice(0, 16)

/**
 * How a wish stands in the published list: `1.lot.digest`, with a 2 for those who are served after the others. The digest
 * binds what was wished for, and tells nobody who does not know it.
 */
export const lineOf = (wish: PlaceWishDoc, isLater: boolean) => `${isLater ? 2 : 1}.${wish.lot}.${digestOf(wish)}`

export const lotOf = (line: string) => line.split('.')[1] ?? ''

export const commitmentOf = (secret: string) => fingerprint(secret)

/** Of the sorted lines, one under the other. */
export const listHashOf = (lines: readonly string[]) => fingerprint([...lines].sort().join('\n'))

/** Made of the secret, which nobody else knew, and the list, which nobody could know before: neither alone decides. */
export const seedOf = ({ secret, listHash }: Pick<PlaceDrawDoc, 'secret' | 'listHash'>) =>
  fingerprint(`${secret}:${listHash}`)

/** The lines in the order in which they are served: the ones first, then the twos, each drawn by the seed. */
export function drawnOrder(lines: readonly string[], draw: Pick<PlaceDrawDoc, 'secret' | 'listHash'>): string[] {
  const seed = seedOf(draw)
  return ['1.', '2.'].flatMap((group) =>
    seededOrder(
      lines.filter((line) => line.startsWith(group)),
      seed,
    ),
  )
}

/** One wish for a person and a campaign. */
export const wishId = (campaignId: string, personId: string) => hashId('place-wish', campaignId, personId)

/** The visit of a wish: whichever time is drawn, it is drawn once. */
export const drawnVisitId = ({ _id }: Pick<PlaceWishDoc, '_id'>) => hashId(_id, 'drawn')

export const drawnWaitId = ({ _id }: Pick<PlaceWishDoc, '_id'>) => hashId(_id, 'wait')
