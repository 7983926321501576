import { EVENT_KINDS, HOUSEHOLD_KINDS, KINDS } from '#contract/instrument-kind'
import { ALSO_CALLED, OF_LAB } from './columns'
import type { Field } from './field'
import * as form from './forms'

const LEFT_WORDS = Object.fromEntries(HOUSEHOLD_KINDS.map((kind) => [KINDS[kind].label, kind]))
const EVENT_WORDS = Object.fromEntries(EVENT_KINDS.map((kind) => [KINDS[kind].label, kind]))

/** The columns of 寄检: hours in which instruments are left, on every check day. */
export const DROP_OFF_FIELDS: readonly Field[] = [
  OF_LAB,
  { key: 'from', title: '几点起放下', form: form.clock, help: '例如 9:00', width: 12, also: ['开始'] },
  { key: 'to', title: '放到几点', form: form.clock, help: '例如 11:30', width: 12, also: ['结束'] },
  {
    key: 'kinds',
    title: '哪几种',
    form: form.several(LEFT_WORDS, ALSO_CALLED),
    help: '“器具”表里有的，几种就用顿号分开，例如 水银血压计、电子血压计',
    width: 40,
    also: ['器具'],
  },
  {
    key: 'restMinutes',
    title: '静置几分钟',
    form: form.whole(0, 2880),
    help: '检以前要放多久，水银血压计 120，不用就写 0',
    width: 12,
    empty: 0,
  },
  {
    key: 'workMinutes',
    title: '一共检几分钟',
    form: form.whole(5, 600),
    help: '放下的这些一共用多少分钟检，位置数由它算出，例如 120',
    width: 14,
  },
  {
    key: 'fetchDays',
    title: '几天以后取',
    form: form.whole(0, 14),
    help: '当天写 0，第二天写 1',
    width: 12,
  },
  { key: 'fetchFrom', title: '几点起取', form: form.clock, help: '例如 14:00', width: 12 },
]

/** The columns of 讲座和开放: one session a row. */
export const EVENT_FIELDS: readonly Field[] = [
  OF_LAB,
  {
    key: 'kind',
    title: '种类',
    form: form.oneOf(EVENT_WORDS, { 讲座: 'lecture', 开放日: 'lab-visit' }),
    help: `只能写：${Object.keys(EVENT_WORDS).join('、')}`,
    width: 14,
  },
  { key: 'title', title: '题目', form: form.text, help: '最多 30 个字', width: 30 },
  { key: 'about', title: '说明', form: form.text, help: '最多 80 个字，可以空着', width: 40, empty: '' },
  { key: 'day', title: '哪一天', form: form.day, help: '例如 5月20日，可以不在检测日', width: 14, also: ['日期'] },
  { key: 'from', title: '几点开始', form: form.clock, help: '例如 14:00', width: 12, also: ['开始'] },
  { key: 'minutes', title: '几分钟', form: form.whole(10, 480), help: '10 到 480，例如 60', width: 10, also: ['时长'] },
  { key: 'seats', title: '几个座位', form: form.whole(1, 500), help: '1 到 500，例如 30', width: 10, also: ['座位'] },
]
