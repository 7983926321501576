import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import type { Store } from '../../cloudfunctions/store/collections'

/** A paper of ten, two of them hard. */
const QUIZ = {
  quotas: { units: 2, history: 2, law: 2, home: 2, market: 2 },
  difficulties: { '1': 5, '2': 3, '3': 2 },
  minutes: 10,
  triesPerDay: 3,
}

/** The bank that ships, and papers of ten from it, in the load tests' campaign. */
export async function plantQuiz(store: Store): Promise<void> {
  const bank = questionBank()
  for (let begin = 0; begin < bank.length; begin += 100) await store.questions.insert(bank.slice(begin, begin + 100))
  await store.campaigns.updateIf('load', {}, { quiz: QUIZ })
}
