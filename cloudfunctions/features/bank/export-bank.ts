import { topicWord } from '#contract/bank-words'
import type { MadeFile } from '#contract/made-file'
import { shanghaiDay } from '../../kernel/time'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { Store } from '../../store/collections'
import { findAll } from '../find-all'
import { bankSheets } from './workbook/bank-sheets'

/** The questions of a topic, or all, without those that were taken out: to be changed and imported again. */
export async function exportBank(store: Store, topic: string | undefined, now: number): Promise<MadeFile> {
  const found = await findAll(store.questions, { version: { from: 1 }, ...(topic !== undefined && { topic }) })
  const questions = found.filter(({ stage, live }) => live || stage !== 'released')
  const name = topic === undefined ? '全部' : topicWord(topic)
  return madeWorkbook(`题库 ${name} ${shanghaiDay(now)}`, bankSheets(questions))
}
