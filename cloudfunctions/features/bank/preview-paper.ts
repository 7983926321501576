import { DIFFICULTY_WORDS, FORM_WORDS, topicWord } from '#contract/bank-words'
import type { previewPaper as declared, Quota } from '#contract/blueprint'
import type { OutputOf } from '#contract/endpoint'
import { QUESTION_FORMS } from '#contract/quiz'
import type { CampaignDoc, Store } from '../../store/collections'
import { type DrawableQuestion, drawQuestions } from '../quiz/draw-paper'
import { planOfPaper } from '../quiz/live-questions'

// So many papers tell how often a question comes up to two or three in a hundred.
const PAPERS = 300

/** A paper as it would be drawn now, with what of its plan the bank cannot meet and how often each question comes up. */
export async function previewPaper(
  store: Store,
  campaign: CampaignDoc,
  randomBelow: (below: number) => number,
): Promise<OutputOf<typeof declared>> {
  const bank = await store.questions.tally({ where: { live: true }, by: ['_id', 'topic', 'difficulty', 'form'] })
  const missing = missingTopics(campaign, bank)
  const plan = planOfPaper(campaign)
  const draw = () => (missing.length > 0 ? [] : drawQuestions(bank, plan, randomBelow))
  const paper = draw()
  const times = new Map<string, number>()
  for (let n = 0; n < PAPERS; n++) for (const { _id } of draw()) times.set(_id, (times.get(_id) ?? 0) + 1)
  const found = await store.questions.find({ where: { _id: { in: paper.map(({ _id }) => _id) } } })
  const quotas = (wanted: Readonly<Record<string, number>>, of: (question: DrawableQuestion) => string) =>
    Object.entries(wanted).map(([name, count]): Quota => {
      const inIt = (questions: readonly DrawableQuestion[]) => questions.filter((one) => of(one) === name).length
      return { name, wanted: count, bank: inIt(bank), drawn: inIt(paper) }
    })
  const difficulties = quotas(plan.difficulties, ({ difficulty }) => `${difficulty}`)
  const forms = quotas(plan.forms, ({ form }) => form)
  return {
    title: campaign.title,
    opensAt: campaign.quizOpensAt,
    closesAt: campaign.quizClosesAt,
    minutes: campaign.quiz.minutes,
    triesPerDay: campaign.quiz.triesPerDay,
    triesInAll: campaign.blueprint.triesInAll,
    topics: quotas(plan.quotas, ({ topic }) => topic),
    difficulties,
    forms,
    unmet:
      missing.length > 0
        ? missing
        : [...shortOf(difficulties, '难度', DIFFICULTY_WORDS), ...shortOf(forms, '题型', FORM_WORDS)],
    questions: paper.flatMap(({ _id }) => {
      const question = found.find((one) => one._id === _id)
      const form = QUESTION_FORMS.find((one) => one === question?.form)
      if (!question || !form) return []
      const { topic, difficulty, text, options } = question
      const share = Math.round(((times.get(_id) ?? 0) / PAPERS) * 1000) / 10
      return [{ questionId: _id, topic, difficulty, form, text, options: [...options], share }]
    }),
  }
}

const missingTopics = ({ quiz }: CampaignDoc, bank: readonly DrawableQuestion[]) =>
  Object.entries(quiz.quotas).flatMap(([topic, wanted]) => {
    const there = bank.filter((question) => question.topic === topic).length
    if (there >= wanted) return []
    return [`“${topicWord(topic)}”要 ${wanted} 题，题库里只有 ${there} 题：现在出不了卷子，请补题或改数量。`]
  })

function shortOf(quotas: readonly Quota[], what: string, words: Readonly<Record<string, string>>): string[] {
  return quotas
    .filter(({ wanted, drawn, name }) => (what === '题型' ? drawn < wanted : drawn !== wanted) && name !== '')
    .map(
      ({ name, wanted, drawn }) =>
        `${what}“${words[name] ?? name}”要 ${wanted} 题，这一份只凑出 ${drawn} 题：题库里合适的不够，用最接近的补上。`,
    )
}
