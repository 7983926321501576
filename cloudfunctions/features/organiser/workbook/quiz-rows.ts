import { DIFFICULTY_WORDS, FORM_WORDS, TOPIC_WORDS } from '#contract/bank-words'
import type { Field } from './field'
import * as form from './forms'

/** Another topic than those of the bank that ships is 主题： and its name in the bank. */
export const TOPIC_ROW = '主题：'
export const DIFFICULTY_ROW = '难度：'
export const FORM_ROW = '题型：'

export const topicField = (topic: string): Field => ({
  key: `quiz.quotas.${topic}`,
  title: `${TOPIC_ROW}${TOPIC_WORDS[topic] ?? topic}`,
  form: form.whole(0, 50),
  help: '每份卷子这个主题几题，0 就是不考，例如 2',
  empty: 0,
  also: [`${TOPIC_ROW}${topic}`],
})

export const isShippedTopic = (topic: string) => topic in TOPIC_WORDS

export const TOPIC_FIELDS = Object.keys(TOPIC_WORDS).map(topicField)

export const otherTopicFields = (topics: readonly string[]): Field[] =>
  [...new Set(topics)].filter((topic) => !isShippedTopic(topic)).map(topicField)

export const DIFFICULTY_FIELDS = Object.entries(DIFFICULTY_WORDS).map(
  ([level, word]): Field => ({
    key: `quiz.difficulties.${level}`,
    title: `${DIFFICULTY_ROW}${word}`,
    form: form.whole(0, 50),
    help: '每份卷子这个难度几题。各难度加起来要和各主题加起来一样多',
    empty: 0,
  }),
)

export const FORM_FIELDS = Object.entries(FORM_WORDS).map(
  ([kind, word]): Field => ({
    key: `quiz.forms.${kind}`,
    title: `${FORM_ROW}${word}`,
    form: form.whole(0, 50),
    help: '每份卷子里至少排几道这种题（题库够的话），0 就是不指定。加起来不能比一份卷子的题还多，其余的哪种都可以',
    empty: 0,
    together: 'quiz.forms',
  }),
)

/** How many questions: none is no entry at all in the campaign file. */
export const isCount = ({ key }: Field) => /^quiz\.(quotas|difficulties|forms)\./.test(key)
