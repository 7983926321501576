import { TEAM_SORT_LABELS, TEAM_SORTS } from '#contract/team-sort'
import { KEY_HELP } from './campaign-rows'
import type { Field } from './field'
import * as form from './forms'

const SORT_WORDS = Object.fromEntries(TEAM_SORTS.map((sort) => [TEAM_SORT_LABELS[sort], sort]))

/** The columns of 队伍: one team of the contest a row. */
export const TEAM_FIELDS: readonly Field[] = [
  { key: 'key', title: '短名', form: form.code, help: KEY_HELP, empty: '', width: 14, also: ['队伍短名', '编号'] },
  { key: 'name', title: '队名', form: form.text, help: '最多 20 个字', width: 24, also: ['名称', '队伍'] },
  {
    key: 'sort',
    title: '种类',
    form: form.oneOf(SORT_WORDS),
    help: `只能写：${Object.keys(SORT_WORDS).join('、')}`,
    width: 10,
  },
  {
    key: 'district',
    title: '区',
    form: form.text,
    help: '算进哪个区，例如 宝山区',
    width: 12,
    also: ['区县', '所在区'],
  },
  {
    key: 'code',
    title: '队伍码',
    form: form.capitals,
    help: '队员凭它加入，4 到 12 个字母和数字，每队不同，例如 YUEPU01',
    width: 16,
    also: ['加入码'],
  },
]

/** The columns of 奖品, the best prize first: they are given out in this order. */
export const PRIZE_FIELDS: readonly Field[] = [
  {
    key: 'name',
    title: '奖品',
    form: form.text,
    help: '最多 20 个字，好的写在前面',
    width: 26,
    also: ['名称', '奖品名称'],
  },
  {
    key: 'count',
    title: '份数',
    form: form.whole(1, 500),
    help: '1 到 500，各种奖品一共最多 500 份',
    width: 10,
    also: ['数量'],
  },
  {
    key: 'yuan',
    title: '每份几元',
    form: form.whole(0, 50_000),
    help: '一份值多少元，取整，最多 50000',
    width: 12,
    also: ['价值', '单价'],
  },
]
