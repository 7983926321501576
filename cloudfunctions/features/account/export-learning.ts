import { shanghaiMoment } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { ChallengeDoc, StudyDoc } from '../../store/learning-documents'
import type { StandingDoc } from '../../store/standing-documents'
import { pseudonym } from '../standing/pseudonym'

/** What somebody has practised and played, in Chinese, for their export. */
export async function learningWords(store: Store, personId: string) {
  const own = { where: { personId } }
  const [studies, challenges, standings] = await Promise.all([
    store.studies.find(own),
    store.challenges.find(own),
    store.standings.find(own),
  ])
  return {
    练习: studies.map(studyWords),
    挑战: challenges.map(challengeWords),
    排行榜: standings.map(standingWords),
  }
}

const studyWords = ({ startedAt, book, learnt, decks }: StudyDoc) => ({
  开始时间: shanghaiMoment(startedAt),
  练过的题: Object.values(decks).flatMap(({ seen }) => [...seen]),
  错题本: book.map(({ questionId, dueDay, misses }) => ({ 题号: questionId, 下次再答: dueDay, 答错次数: misses })),
  学会的题数: learnt,
})

const challengeWords = ({ startedAt, streak, status }: ChallengeDoc) => ({
  开始时间: shanghaiMoment(startedAt),
  连对: streak,
  状态: status === 'open' ? '还没有结束' : '已经结束',
})

const standingWords = ({ _id, score, total, spentMs, finishedAt }: StandingDoc) => ({
  代号: pseudonym(_id),
  最好得分: `${score} / ${total}`,
  用时秒: spentMs / 1_000,
  交卷时间: shanghaiMoment(finishedAt),
})
