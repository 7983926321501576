import { FRESH } from '../../cloudfunctions/features/quiz/question-row'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'

/** A question with four options, the first of which is right in the bank's own order. */
export const sampleQuestion = (id: string, changes: Partial<QuestionDoc> = {}): QuestionDoc => ({
  _id: id,
  rev: 1,
  topic: 'units',
  form: 'single',
  difficulty: 1,
  live: true,
  text: `问题 ${id}`,
  options: [`${id} 甲`, `${id} 乙`, `${id} 丙`, `${id} 丁`],
  right: [0],
  credit: 'all',
  value: '',
  tolerance: '',
  unit: '',
  figures: [],
  explanation: `讲解 ${id}`,
  source: `出处 ${id}`,
  confidence: 'H',
  ...FRESH,
  ...changes,
})

/** Enough for the sample campaign, with a question of every form on every paper: home asks for several, units for one. */
export const sampleBank = (): QuestionDoc[] => [
  ...[1, 2, 3, 4].map((n) => sampleQuestion(`units-${n}`, { difficulty: (n % 3) + 1 })),
  ...[1, 2, 3].map((n) =>
    sampleQuestion(`home-${n}`, { topic: 'home', form: 'multiple', right: [0, 2], difficulty: n }),
  ),
]
