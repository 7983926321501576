import * as v from 'valibot'
import type { QuestionDoc } from '../../store/question-documents'
import { QuestionRow, questionDoc } from './question-row'
import energy from './questions/energy.json'
import environment from './questions/environment.json'
import history from './questions/history.json'
import home from './questions/home.json'
import law from './questions/law.json'
import market from './questions/market.json'
import medical from './questions/medical.json'
import reading from './questions/reading.json'
import time from './questions/time.json'
import units from './questions/units.json'

/** The rows of the data files, as they were written. */
export const BANK_ROWS: readonly unknown[] = [
  ...units,
  ...history,
  ...law,
  ...home,
  ...market,
  ...reading,
  ...medical,
  ...energy,
  ...environment,
  ...time,
]

/** The question bank that ships with the product. Throws when a row of it is wrong, which a test prevents. */
export const questionBank = (): QuestionDoc[] => BANK_ROWS.map((row) => questionDoc(v.parse(QuestionRow, row)))
