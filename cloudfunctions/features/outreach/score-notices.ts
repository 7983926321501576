import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import type { ChallengeDoc } from '../../store/learning-documents'

/** Told of every time that a correction changed one of a person's scores or streaks; it follows from these themselves. */
export async function scoreNotices(store: Store, personId: string): Promise<InboxItem[]> {
  const corrected = { where: { personId, rescoredAt: { from: 1 } } }
  const [papers, runs] = await Promise.all([store.attempts.find(corrected), store.challenges.find(corrected)])
  return [...papers.flatMap(paperNotices), ...runs.flatMap(runNotices)]
}

const paperNotices = ({ _id, rescores, finishedAt }: AttemptDoc): InboxItem[] =>
  rescores.map(({ correctionId, at, from, to }) => ({
    itemId: hashId('score', _id, correctionId),
    topic: 'score',
    at,
    says: `有一题的答案更正了，您的成绩从 ${from} 分改为 ${to} 分`,
    next:
      to > from ? '排名已经重新算过。点这里看是哪一题、为什么。' : '原来的答案不对，很抱歉。点这里看是哪一题、为什么。',
    when: finishedAt,
    where: '',
    way: { page: 'score', id: _id, kind: '' },
  }))

const runNotices = ({ _id, rescores, status, startedAt }: ChallengeDoc): InboxItem[] =>
  rescores.map(({ correctionId, at, from, to }) => ({
    itemId: hashId('streak', _id, correctionId),
    topic: 'score',
    at,
    says: `有一题的答案更正了，您的一次挑战从连对 ${from} 题改为 ${to} 题`,
    next: to > from ? higherWords(status) : '原来的答案不对，很抱歉。那一题不算，后面答对的都还算。',
    when: startedAt,
    where: '',
    way: { page: 'challenge', id: '', kind: '' },
  }))

const higherWords = (status: ChallengeDoc['status']) =>
  status === 'open' ? '那一题您没有答错，挑战没有结束。答题时间没过的，可以接着答。' : '那一题您没有答错，已经补上。'
