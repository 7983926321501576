import { DUTIES, DUTY_LABELS } from '#contract/duty'
import { INSTRUMENT_KINDS, KINDS } from '#contract/instrument-kind'
import { LAB_SITES, SITE_LABELS } from '#contract/lab-site'
import { KEY_HELP } from './campaign-rows'
import type { Field } from './field'
import * as form from './forms'

export const SHEETS = {
  campaign: '活动',
  labs: '检测点',
  stations: '器具',
  staff: '工作人员',
  dropOff: '寄检',
  events: '讲座和开放',
  prizes: '奖品',
  teams: '队伍',
} as const
export type SheetKey = keyof typeof SHEETS

const SITE_WORDS = Object.fromEntries(LAB_SITES.map((site) => [SITE_LABELS[site], site]))

/** The columns of 检测点. */
export const LAB_FIELDS: readonly Field[] = [
  { key: 'key', title: '短名', form: form.code, help: KEY_HELP, empty: '', width: 12, also: ['检测点短名'] },
  {
    key: 'name',
    title: '名称',
    form: form.text,
    help: '居民看到的名称，最多 30 个字',
    width: 26,
    also: ['检测点', '检测点名称'],
  },
  { key: 'district', title: '区', form: form.text, help: '例如 宝山区', width: 10, also: ['区县', '所在区'] },
  { key: 'address', title: '地址', form: form.text, help: '路名和门牌，最多 80 个字', width: 30, also: ['详细地址'] },
  {
    key: 'directions',
    title: '怎么走',
    form: form.text,
    help: '例如 地铁 1 号线 2 号口步行 5 分钟，可以空着',
    width: 30,
    empty: '',
    also: ['交通'],
  },
  {
    key: 'phone',
    title: '电话',
    form: form.phone,
    help: '只有数字和短横，例如 021-56780000，不公布就空着',
    width: 16,
    empty: '',
    also: ['联系电话'],
  },
  {
    key: 'stepFree',
    title: '无台阶',
    form: form.yesNo,
    help: '轮椅能不能直接进，写“是”或“否”',
    width: 8,
    also: ['无障碍'],
  },
  { key: 'latitude', title: '纬度', form: form.decimal, help: '地图上的坐标，3 到 54 之间，例如 31.4053', width: 11 },
  {
    key: 'longitude',
    title: '经度',
    form: form.decimal,
    help: '地图上的坐标，73 到 136 之间，例如 121.4894',
    width: 11,
  },
  {
    key: 'autoConfirm',
    title: '自动确认',
    form: form.yesNo,
    help: '约了就算确认、不用人答复写“是”，要人答复写“否”',
    width: 10,
  },
  {
    key: 'hours',
    title: '开放时间',
    form: form.hours,
    help: '例如 9:00-11:30、13:30-16:00，或 上午9点到11点半',
    width: 26,
    also: ['时间'],
  },
  {
    key: 'breaks',
    title: '休息时间',
    form: form.hours,
    help: '开放时间里不接待的，例如 12:00-13:00，没有就空着',
    width: 16,
    empty: [],
  },
  {
    key: 'slotMinutes',
    title: '每段几分钟',
    form: form.whole(5, 240),
    help: '预约时段的长短，5 到 240，例如 30',
    width: 11,
    empty: 30,
    also: ['时段长度'],
  },
  {
    key: 'reservePercent',
    title: '预留（%）',
    form: form.percent,
    help: '留给现场和电话的位置，百分之几，例如 20',
    width: 10,
    empty: 0,
    also: ['预留'],
  },
  {
    key: 'site',
    title: '地点类型',
    form: form.oneOf(SITE_WORDS, { 社区: 'community', 集市: 'market', 养老院: 'nursing-home' }),
    help: `写${Object.keys(SITE_WORDS).join('、')}中的一个，流动的写后三种`,
    width: 14,
    stays: true,
  },
]

// What people call the kinds beside the names that residents are shown.
export const ALSO_CALLED: Readonly<Record<string, string>> = {
  血压计: 'bp-auto',
  臂式电子血压计: 'bp-auto',
  上臂式电子血压计: 'bp-auto',
  无液血压计: 'bp-aneroid',
  血压表: 'bp-aneroid',
  汞柱血压计: 'bp-mercury',
  水银柱血压计: 'bp-mercury',
  耳温计: 'thermo-ear',
  红外耳温计: 'thermo-ear',
  额温计: 'thermo-forehead',
  红外额温计: 'thermo-forehead',
  水银体温计: 'thermo-glass',
  电子厨房秤: 'scale-kitchen',
  人体秤: 'scale-body',
  度盘秤: 'scale-dial',
  弹簧秤: 'scale-dial',
}
export const KIND_WORDS = Object.fromEntries(INSTRUMENT_KINDS.map((kind) => [KINDS[kind].label, kind]))

/** The lab that a row is about. */
export const OF_LAB: Field = {
  key: 'lab',
  title: '检测点',
  form: form.text,
  help: '“检测点”表里的名称或短名',
  width: 26,
  also: ['检测点名称', '名称', '短名'],
}

/** The columns of 器具. */
export const STATION_FIELDS: readonly Field[] = [
  OF_LAB,
  {
    key: 'kind',
    title: '器具',
    form: form.oneOf(KIND_WORDS, ALSO_CALLED),
    help: `只能写：${Object.keys(KIND_WORDS).join('、')}`,
    width: 16,
    also: ['器具种类', '种类'],
  },
  {
    key: 'technicians',
    title: '检测人员',
    form: form.whole(1, 99),
    help: '能同时检这种器具的人数，例如 2',
    width: 10,
    also: ['人数', '人员'],
  },
  {
    key: 'stations',
    title: '台位',
    form: form.whole(1, 99),
    help: '能同时检的台数，例如 2',
    width: 8,
    also: ['台数', '设备'],
  },
  {
    key: 'minutes',
    title: '每件几分钟',
    form: form.whole(1, 240),
    help: '检一件要几分钟，例如 6',
    width: 11,
    also: ['分钟', '每件用时'],
  },
  {
    key: 'batch',
    title: '一次几件',
    form: form.whole(1, 99),
    help: '一次能一起测几件，例如 1',
    width: 10,
    empty: 1,
    also: ['每批'],
  },
]

/** What somebody may be, by its word: a duty at a lab, or organiser of the whole campaign. */
const ROLE_WORDS = { ...Object.fromEntries(DUTIES.map((duty) => [DUTY_LABELS[duty], duty])), 组织者: 'organiser' }

/** The columns of 工作人员: how many are let in where, not who they are. */
export const STAFF_FIELDS: readonly Field[] = [
  {
    key: 'role',
    title: '岗位',
    form: form.oneOf(ROLE_WORDS, { 工作人员: 'admin', 技术人员: 'technician' }),
    help: `写${Object.keys(ROLE_WORDS)
      .map((word) => `“${word}”`)
      .join('、')}`,
    width: 12,
    also: ['身份', '角色'],
  },
  {
    key: 'lab',
    title: '检测点',
    form: form.text,
    help: '“检测点”表里的名称或短名；组织者空着',
    width: 26,
    empty: '',
    also: ['检测点名称'],
  },
  {
    key: 'people',
    title: '人数',
    form: form.whole(1, 50),
    help: '一共几人，例如 3；一人一个邀请码',
    width: 8,
    empty: 1,
  },
  {
    key: 'kinds',
    title: '能检的器具',
    form: form.several(KIND_WORDS, ALSO_CALLED),
    help: '只有检测人员要写，几种就用顿号分开，例如 电子血压计、厨房秤',
    width: 40,
    empty: [],
  },
]
