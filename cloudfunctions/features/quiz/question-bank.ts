import type { QuestionDoc } from '../../store/collections'
import { type QuestionRow, questionDoc } from './question-row'
import history from './questions/history.json'
import home from './questions/home.json'
import law from './questions/law.json'
import market from './questions/market.json'
import units from './questions/units.json'

const ROWS = [...units, ...history, ...law, ...home, ...market] as readonly QuestionRow[]

/** The question bank that ships with the product. */
export const questionBank = (): QuestionDoc[] => ROWS.map(questionDoc)
