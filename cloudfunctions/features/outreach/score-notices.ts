import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import type { Store } from '../../store/collections'

/** Told of every time that a correction changed the score of one of a person's papers; it follows from the paper itself. */
export async function scoreNotices(store: Store, personId: string): Promise<InboxItem[]> {
  const papers = await store.attempts.find({ where: { personId, rescoredAt: { from: 1 } } })
  return papers.flatMap(({ _id, rescores, finishedAt }) =>
    rescores.map(({ correctionId, at, from, to }) => ({
      itemId: hashId('score', _id, correctionId),
      topic: 'score',
      at,
      says: `有一题的答案更正了，您的成绩从 ${from} 分改为 ${to} 分`,
      next:
        to > from
          ? '排名已经重新算过。点这里看是哪一题、为什么。'
          : '原来的答案不对，很抱歉。点这里看是哪一题、为什么。',
      when: finishedAt,
      where: '',
      way: { page: 'score', id: _id, kind: '' },
    })),
  )
}
