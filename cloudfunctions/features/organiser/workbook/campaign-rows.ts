import type { Field } from './field'
import * as form from './forms'

/** The topics of the bank that ships. Another topic's row is 主题： and its name in the bank. */
export const TOPICS = { units: '单位', history: '历史', law: '法规', home: '家用器具', market: '集市' } as const
export const TOPIC_ROW = '主题：'
const DIFFICULTIES = { '1': '易', '2': '中', '3': '难' } as const

const MOMENT = '写日期和时间，例如 2027-05-06 09:00 或 5月6日上午9点'
/** What to write for a short name. */
export const KEY_HELP = '只用小写字母、数字和短横，例如 baoshan。空着就按名称自动起。用过以后不要改'

export const topicField = (topic: string): Field => ({
  key: `quiz.quotas.${topic}`,
  title: `${TOPIC_ROW}${Object.entries(TOPICS).find(([id]) => id === topic)?.[1] ?? topic}`,
  form: form.whole(0, 50),
  help: '每份卷子这个主题几题，0 就是不考，例如 2',
  empty: 0,
})

/**
 * Settings that came after the first campaigns. Each is one line: its place in the campaign file, what it is called, and
 * `stays`, because a workbook from before does not have the row. Nothing else has to know of it.
 */
const LATER_FIELDS: readonly Field[] = [
  {
    key: 'fairness.cutOffMinutes',
    title: '截止取消（分钟）',
    form: form.whole(0, 4320),
    help: '到场前多少分钟以内取消或改时间算晚了，例如 120',
    stays: true,
  },
  {
    key: 'fairness.phoneLimit',
    title: '每个电话每种最多几件',
    form: form.whole(0, 20),
    help: '一家人可能共用一个电话，0 是不限，例如 4',
    stays: true,
  },
  {
    key: 'fairness.instrumentOnce',
    title: '同一件器具只约一次',
    form: form.yesNo,
    help: '按出厂编号认，写“是”或“否”',
    stays: true,
  },
  {
    key: 'fairness.absences.from',
    title: '失约几次起晚一点开约',
    form: form.whole(1, 20),
    help: '和下一行一起填；空着就不动',
    stays: true,
  },
  {
    key: 'fairness.absences.laterMinutes',
    title: '失约的人晚几分钟开约',
    form: form.whole(1, 1440),
    help: '例如 30',
    stays: true,
  },
  ...['wishesFrom 抽签：开始收愿望', 'wishesTo 抽签：愿望收到', 'at 抽签：什么时候抽'].map((row): Field => {
    const [key = '', title = ''] = row.split(' ')
    const help = `${MOMENT}。三行都填就是抽签放号，空着就不动`
    return { key: `fairness.draw.${key}`, title, form: form.beginning, help, stays: true }
  }),
]

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
  ...Object.keys(TOPICS).map(topicField),
  ...Object.entries(DIFFICULTIES).map(([level, word]) => ({
    key: `quiz.difficulties.${level}`,
    title: `难度：${word}`,
    form: form.whole(0, 50),
    help: '每份卷子这个难度几题。各难度加起来要和各主题加起来一样多',
    empty: 0,
  })),
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
