import * as v from 'valibot'
import { BANK_ROWS } from '../cloudfunctions/features/quiz/question-bank'
import { QuestionRow } from '../cloudfunctions/features/quiz/question-row'

// What a metrologist should look at before the bank is used in earnest: every question of confidence M, topic by topic.
const doubtful = BANK_ROWS.map((row) => v.parse(QuestionRow, row)).filter(({ confidence }) => confidence === 'M')

for (const { id, text, options, right, value, unit, explanation, source } of doubtful) {
  const answer = value === '' ? right.map((index) => options[index]).join('、') : `${value} ${unit}`
  console.log(`${id}  ${text}\n    答案：${answer}\n    讲解：${explanation}\n    出处：${source}\n`)
}
console.log(
  `共 ${doubtful.length} 题（题库一共 ${BANK_ROWS.length} 题）。确认以后把 confidence 改成 H，并写明出处；有改动的题换新编号。`,
)
