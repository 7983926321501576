import { shanghaiMoment } from '../../kernel/time'
import type { Store } from '../../store/collections'

/** What somebody has drawn on the screen of a lab when they fetched their instruments. */
export const signatureWords = async (store: Store, personId: string) =>
  (await store.signatures.find({ where: { personId } })).map(({ at, strokes }) => ({
    时间: shanghaiMoment(at),
    笔画: strokes,
  }))

/** What somebody who works at a lab may verify. */
export const authorisationWords = async (store: Store, personId: string) =>
  (await store.authorisations.find({ where: { personId } })).map(({ number, validFrom, validTo, withdrawnAt }) => ({
    编号: number,
    有效期: `${validFrom} 到 ${validTo}`,
    ...(withdrawnAt > 0 && { 撤销时间: shanghaiMoment(withdrawnAt) }),
  }))
