import type { Field } from './field'
import * as form from './forms'
import { LATER_FIELDS, MOMENT, TRIES_IN_ALL } from './later-rows'
import { DIFFICULTY_FIELDS, FORM_FIELDS, otherTopicFields, TOPIC_FIELDS } from './quiz-rows'

/** What to write for a short name. */
export const KEY_HELP = '只用小写字母、数字和短横，例如 baoshan。空着就按名称自动起。用过以后不要改'

/** The rows of 活动. */
export const CAMPAIGN_FIELDS: readonly Field[] = [
  { key: 'key', title: '短名', form: form.code, help: KEY_HELP, empty: '', also: ['活动短名', '编号'] },
  { key: 'title', title: '名称', form: form.text, help: '居民看到的名称，最多 30 个字', also: ['活动名称'] },
  { key: 'theme', title: '主题', form: form.text, help: '一句话，最多 30 个字', also: ['活动主题'] },
  { key: 'organiser', title: '主办单位', form: form.text, help: '最多 40 个字', also: ['主办'] },
  { key: 'from', title: '活动开始', form: form.beginning, help: MOMENT, also: ['开始时间', '开始'] },
  {
    key: 'to',
    title: '活动结束',
    form: form.end,
    help: `${MOMENT}。只写日期就是到那天结束`,
    also: ['结束时间', '结束'],
  },
  {
    key: 'checkDays',
    title: '检测日',
    form: form.days,
    help: '写日期，几天就用顿号分开，例如 5月20日、22日，或 5月20日至22日',
    also: ['检测日期'],
  },
  { key: 'booking.from', title: '预约开始', form: form.beginning, help: MOMENT },
  { key: 'booking.to', title: '预约结束', form: form.end, help: `${MOMENT}。只写日期就是到那天结束` },
  { key: 'booking.perKindLimit', title: '每人每种最多几件', form: form.whole(1, 6), help: '1 到 6，例如 2', empty: 2 },
  {
    key: 'booking.answerWithinHours',
    title: '多少小时内答复',
    form: form.whole(1, 240),
    help: '检测点要在多少小时内答复预约，例如 48',
    empty: 48,
  },
  {
    key: 'booking.seatLimit',
    title: '每人最多几个座位',
    form: form.whole(1, 6),
    help: '讲座、实验室开放各最多约几个，1 到 6，例如 4',
    stays: true,
  },
  {
    key: 'booking.shopScaleLimit',
    title: '小商户每家最多几台秤',
    form: form.whole(0, 6),
    help: '电子计价秤，0 是不接小商户。接的话在“器具”里给检测点写上电子计价秤',
    stays: true,
  },
  { key: 'quiz.from', title: '答题开始', form: form.beginning, help: MOMENT },
  { key: 'quiz.to', title: '答题结束', form: form.end, help: `${MOMENT}。只写日期就是到那天结束` },
  { key: 'quiz.minutes', title: '答题时限（分钟）', form: form.whole(1, 60), help: '1 到 60，例如 10', empty: 10 },
  { key: 'quiz.triesPerDay', title: '每天可答几次', form: form.whole(1, 20), help: '1 到 20，例如 3', empty: 3 },
  ...TRIES_IN_ALL,
  ...TOPIC_FIELDS,
  ...DIFFICULTY_FIELDS,
  ...FORM_FIELDS,
  {
    key: 'quiz.bank',
    title: '题库',
    form: form.oneOf({ 自带题库: 'shipped', 只用库里已有的: 'present' }),
    help: '写“自带题库”或“只用库里已有的”',
    empty: 'shipped',
  },
  {
    key: 'keepDays',
    title: '记录保留几天',
    form: form.whole(1, 1095),
    help: '活动结束后，谁来过的记录再保留几天，例如 180',
    empty: 180,
  },
  ...LATER_FIELDS,
]

/** The rows of 活动, with those for topics of a bureau's own. */
export const campaignRows = (...quotas: readonly object[]): readonly Field[] => [
  ...CAMPAIGN_FIELDS,
  ...otherTopicFields(quotas.flatMap((topics) => Object.keys(topics))),
]
