import type { ItemFlag } from './item-analysis'

/** What the topics of the bank are called in the office. */
export const TOPIC_WORDS: Readonly<Record<string, string>> = {
  units: '单位',
  history: '历史',
  law: '法规',
  home: '家用器具',
  market: '集市',
  reading: '读数',
  medical: '医疗',
  energy: '能源',
  environment: '环境',
  time: '时间',
}
export const DIFFICULTY_WORDS: Readonly<Record<string, string>> = { '1': '易', '2': '中', '3': '难' }
export const FORM_WORDS = { single: '单选', multiple: '多选', judge: '判断', number: '填数', order: '排序' } as const

export const topicWord = (topic: string) => TOPIC_WORDS[topic] ?? topic

/** Why somebody should look at a question. */
export const FLAG_WORDS: Readonly<Record<ItemFlag, string>> = {
  negative: '强的反而答错：先看答案对不对',
  distractor: '错误选项更吸引强的人：先看答案对不对',
  guessed: '和乱猜差不多',
  'too-easy': '太容易',
  'too-hard': '太难',
  weak: '分不出强弱',
}
