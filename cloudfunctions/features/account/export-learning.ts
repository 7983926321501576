import { shanghaiMoment } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { DrawEntryDoc } from '../../store/draw-documents'
import type { ChallengeDoc, StudyDoc } from '../../store/learning-documents'
import type { StandingDoc } from '../../store/standing-documents'
import { pseudonym } from '../standing/pseudonym'

/** What somebody has practised and played, in Chinese, for their export. */
export async function learningWords(store: Store, personId: string) {
  const own = { where: { personId } }
  const [studies, challenges, standings, entries] = await Promise.all([
    store.studies.find(own),
    store.challenges.find(own),
    store.standings.find(own),
    store.drawEntries.find(own),
  ])
  return {
    练习: studies.map(studyWords),
    挑战: challenges.map(challengeWords),
    排行榜: standings.map(standingWords),
    抽奖: entries.map(entryWords),
  }
}

const VERDICTS = { none: '在内', stands: '核实过，留在名单里', out: '移出名单' } as const

const entryWords = ({ codeKey, score, device, rhythm, verdict, reason }: DrawEntryDoc) => ({
  编号: codeKey,
  得分: score,
  每题用时秒: rhythm.map((ms) => ms / 1_000),
  手机代号: device,
  结果: VERDICTS[verdict],
  理由: reason,
})

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
