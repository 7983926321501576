import type { Field } from './field'
import * as form from './forms'

export const MOMENT = '写日期和时间，例如 2027-05-06 09:00 或 5月6日上午9点'

type Row = Pick<Field, 'key' | 'title' | 'form' | 'help'>

/** Each by itself: a workbook without the row, or with nothing in it, leaves the setting as it is. */
const staying = (rows: readonly Row[]) => rows.map((row): Field => ({ ...row, stays: true }))

/** All or none of them: nothing in any of their cells turns the setting off. */
const together = (path: string, rows: readonly Row[]) =>
  rows.map((row): Field => ({ ...row, key: `${path}.${row.key}`, together: path }))

/** How often somebody may answer in all. */
export const TRIES_IN_ALL = staying([
  {
    key: 'quiz.triesInAll',
    title: '一共可答几次',
    form: form.whole(0, 200),
    help: '整个活动里每人最多几次，0 就是只看每天几次，例如 20',
  },
])

const CONTEST = staying([
  {
    key: 'contest.bestOf',
    title: '团队赛：每队取几份',
    form: form.whole(1, 50),
    help: '每个队最好的几份卷子算分，缺的按 0 分，例如 5。各队写在“队伍”表里',
  },
  {
    key: 'contest.districtBestOf',
    title: '团队赛：每区取几份',
    form: form.whole(1, 50),
    help: '每个区最好的几份卷子算分，缺的按 0 分，例如 20',
  },
])

const PRIZE_DRAW = staying([
  {
    key: 'draw.leastPoints',
    title: '抽奖：至少几分',
    form: form.whole(0, 500),
    help: '一份卷子多少分以上有一次机会，一题 10 分，例如 60。奖品写在“奖品”表里',
  },
  {
    key: 'draw.rules',
    title: '抽奖：规则',
    form: form.text,
    help: '居民答题以前要看到，最多 200 个字。有奖品就要写',
  },
  {
    key: 'draw.claimAt',
    title: '抽奖：怎么领',
    form: form.text,
    help: '在哪里、什么时候、带什么领，最多 80 个字。有奖品就要写',
  },
  { key: 'draw.claimDays', title: '抽奖：几天内领', form: form.whole(1, 60), help: '1 到 60，例如 14' },
  {
    key: 'draw.redraws',
    title: '抽奖：补抽几次',
    form: form.whole(0, 5),
    help: '没人领的奖品给后面的人，最多几次，0 到 5，例如 1',
  },
  {
    key: 'draw.numberName',
    title: '抽奖：公开的号码',
    form: form.text,
    help: '由它决定结果，例如 双色球第 2027060 期。有奖品就要写',
  },
  {
    key: 'draw.numberAt',
    title: '抽奖：号码公布时间',
    form: form.beginning,
    help: `${MOMENT}。要在答题结束以后，有奖品就要写`,
  },
])

const FAIRNESS = [
  ...staying([
    {
      key: 'fairness.cutOffMinutes',
      title: '截止取消（分钟）',
      form: form.whole(0, 4320),
      help: '到场前多少分钟以内取消或改时间算晚了，例如 120',
    },
    {
      key: 'fairness.phoneLimit',
      title: '每个电话每种最多几件',
      form: form.whole(0, 20),
      help: '一家人可能共用一个电话，0 是不限，例如 4',
    },
    {
      key: 'fairness.instrumentOnce',
      title: '同一件器具只约一次',
      form: form.yesNo,
      help: '按出厂编号认，写“是”或“否”',
    },
  ]),
  ...together('fairness.absences', [
    {
      key: 'from',
      title: '失约几次起晚一点开约',
      form: form.whole(1, 20),
      help: '例如 2。和下一行一起填；两行都空着就是不区别对待',
    },
    {
      key: 'laterMinutes',
      title: '失约的人晚几分钟开约',
      form: form.whole(1, 1440),
      help: '例如 30。和上一行一起填',
    },
  ]),
  ...together(
    'fairness.draw',
    ['wishesFrom 抽签：开始收愿望', 'wishesTo 抽签：愿望收到', 'at 抽签：什么时候抽'].map((row) => {
      const [key = '', title = ''] = row.split(' ')
      return { key, title, form: form.beginning, help: `${MOMENT}。三行都填就是抽签放号，三行都空着就是到点开约` }
    }),
  ),
]

/** Settings that came after the first campaigns. Nothing else has to know of a row but its place in the campaign file. */
export const LATER_FIELDS: readonly Field[] = [...CONTEST, ...PRIZE_DRAW, ...FAIRNESS]
