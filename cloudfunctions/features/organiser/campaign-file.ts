import * as v from 'valibot'
import type { RefusalDetail } from '#contract/endpoint'
import { EVENT_KINDS, HOUSEHOLD_KINDS, INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { LAB_SITES, SITE_LABELS } from '#contract/lab-site'
import { QUESTION_FORMS } from '#contract/quiz'
import { filledLine, line } from '#contract/shapes'
import { TEAM_SORTS } from '#contract/team-sort'
import { addDays } from '../../kernel/time'

const KEY_HELP = '只能用小写字母、数字和短横，最多 24 个字符，例如 baoshan'
// Keys become part of every id below them, and an id has 64 characters at most.
const Key = v.pipe(v.string(KEY_HELP), v.regex(/^[a-z0-9][a-z0-9-]{0,23}$/, KEY_HELP))

const DAY_HELP = '日期应写成 2027-05-20'
const isDay = (day: string) => /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) && addDays(day, 0) === day
const CheckDay = v.pipe(v.string(DAY_HELP), v.check(isDay, DAY_HELP))

const CLOCK_HELP = '时间应写成 09:00'
const Clock = v.pipe(v.string(CLOCK_HELP), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, CLOCK_HELP))

const MOMENT_HELP = '时间应写成 2027-05-20 09:00'
const Moment = v.pipe(
  v.string(MOMENT_HELP),
  v.check((text) => isDay(text.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)), MOMENT_HELP),
)

const whole = (min: number, max: number) => {
  const help = `应是 ${min} 到 ${max} 的整数`
  return v.pipe(v.number(help), v.safeInteger(help), v.minValue(min, help), v.maxValue(max, help))
}
const degrees = (label: string, min: number, max: number) => {
  const help = `${label}应是 ${min} 到 ${max} 的数`
  return v.pipe(v.number(help), v.minValue(min, help), v.maxValue(max, help))
}
const yesOrNo = v.boolean('应写 true（是）或 false（否）')
const anyList = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item, '应是一组，写在 [ ] 里'), v.maxLength(max, `最多 ${max} 项`))
const list = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item, '应是一组，写在 [ ] 里'), v.minLength(1, '至少要有一项'), v.maxLength(max, `最多 ${max} 项`))

const Station = v.strictObject({
  technicians: whole(1, 99),
  stations: whole(1, 99),
  minutes: whole(1, 240),
  batch: whole(1, 99),
})

const DropOff = v.strictObject({
  from: Clock,
  to: Clock,
  kinds: list(v.picklist(HOUSEHOLD_KINDS, `没有这种器具，可以写：${HOUSEHOLD_KINDS.join('、')}`), 10),
  restMinutes: whole(0, 2880),
  workMinutes: whole(5, 600),
  fetchDays: whole(0, 14),
  fetchFrom: Clock,
})

const Event = v.strictObject({
  kind: v.picklist(EVENT_KINDS, '应写 "lecture"（科普讲座）或 "lab-visit"（实验室开放）'),
  title: filledLine('名称', 30),
  about: line('说明', 80),
  day: CheckDay,
  from: Clock,
  minutes: whole(10, 480),
  seats: whole(1, 500),
})

const Lab = v.strictObject({
  key: Key,
  name: filledLine('名称', 30),
  district: filledLine('区', 20),
  address: filledLine('地址', 80),
  directions: line('怎么走', 80),
  phone: v.pipe(v.string('电话应是文字'), v.regex(/^([\d-]{7,20})?$/, '电话只能有数字和短横，不公布就写 ""')),
  stepFree: yesOrNo,
  // China's mainland lies within these, so the two cannot be mixed up.
  latitude: degrees('纬度', 3, 54),
  longitude: degrees('经度', 73, 136),
  autoConfirm: yesOrNo,
  hours: list(v.strictObject({ from: Clock, to: Clock }), 6),
  slotMinutes: whole(5, 240),
  /** Per cent of the places kept for walk-ins and the phone. */
  reservePercent: whole(0, 90),
  stations: v.record(v.picklist(INSTRUMENT_KINDS, `没有这种器具，可以写：${INSTRUMENT_KINDS.join('、')}`), Station),
  site: v.optional(
    v.picklist(LAB_SITES, `地点类型可以写：${LAB_SITES.map((site) => `${site}（${SITE_LABELS[site]}）`).join('、')}`),
    'lab',
  ),
  // 寄检、讲座和开放日: a file from before has none.
  dropOff: v.optional(anyList(DropOff, 6), []),
  events: v.optional(anyList(Event, 60), []),
})
export type LabInFile = v.InferOutput<typeof Lab>

const Prize = v.strictObject({
  name: filledLine('奖品', 20),
  count: whole(1, 500),
  yuan: v.pipe(
    whole(0, 1_000_000),
    // 规范促销行为暂行规定 (2020), art. 17: a prize may be worth 50 000 yuan at most.
    v.maxValue(50_000, '最高一份奖品不能超过 5 万元'),
  ),
})

// 抽奖: a file without prizes has none.
const Draw = v.strictObject({
  prizes: v.optional(anyList(Prize, 10), []),
  leastPoints: v.optional(whole(0, 500), 60),
  rules: v.optional(line('规则', 200), ''),
  claimAt: v.optional(line('领奖办法', 80), ''),
  claimDays: v.optional(whole(1, 60), 14),
  redraws: v.optional(whole(0, 5), 1),
  /** The public number to come. */
  numberName: v.optional(line('公开的号码', 40), ''),
  numberAt: v.optional(v.union([v.literal(''), Moment], MOMENT_HELP), ''),
})

/** A draw of which a file says nothing. */
export const DRAW_UNSAID = v.parse(Draw, {})

/** Who gets places and how they are given back. All of it may be left out. */
const FairnessInFile = v.strictObject({
  /** Until so many minutes before it a visit is given back or moved freely. */
  cutOffMinutes: v.optional(whole(0, 4320), 120),
  /** Instruments of a kind under one telephone number, over all accounts. A family shares one. */
  phoneLimit: v.optional(whole(0, 20), 4),
  instrumentOnce: v.optional(yesOrNo, true),
  /** Whoever did not come so often may book so much later. Left out: nobody is treated differently. */
  absences: v.optional(v.strictObject({ from: whole(1, 20), laterMinutes: whole(1, 1440) })),
  /** Wishes are collected and drawn. Left out: places are free from the opening minute on. */
  draw: v.optional(v.strictObject({ wishesFrom: Moment, wishesTo: Moment, at: Moment })),
})
export type FairnessInFile = v.InferOutput<typeof FairnessInFile>

const CODE_HELP = '队伍码应是 4 到 12 个字母和数字，例如 YUEPU01'
const Team = v.strictObject({
  key: Key,
  name: filledLine('队名', 20),
  sort: v.picklist(TEAM_SORTS, '应写 "district"（区）、"street"（街道）、"mall"（商场）或 "school"（学校）'),
  district: filledLine('区', 20),
  code: v.pipe(v.string(CODE_HELP), v.regex(/^[0-9A-Za-z]{4,12}$/, CODE_HELP)),
})

const Contest = v.strictObject({
  /** How many of the best papers of a team, and of a district, count. */
  bestOf: v.optional(whole(1, 50), 5),
  districtBestOf: v.optional(whole(1, 50), 20),
  teams: v.optional(anyList(Team, 300), []),
})

const Campaign = v.strictObject({
  key: Key,
  title: filledLine('名称', 30),
  theme: filledLine('主题', 30),
  organiser: filledLine('主办单位', 40),
  from: Moment,
  to: Moment,
  checkDays: list(CheckDay, 31),
  booking: v.strictObject({
    from: Moment,
    to: Moment,
    perKindLimit: whole(1, 6),
    answerWithinHours: whole(1, 240),
    seatLimit: v.optional(whole(1, 6), 4),
    shopScaleLimit: v.optional(whole(0, 6), 0),
  }),
  fairness: v.optional(FairnessInFile, {}),
  quiz: v.strictObject({
    from: Moment,
    to: Moment,
    minutes: whole(1, 60),
    triesPerDay: whole(1, 20),
    /** In the whole campaign; 0: as many as the days have. */
    triesInAll: v.optional(whole(0, 200), 0),
    /** Questions wanted of a form, such as numbers; the others are of any form that is left. */
    forms: v.optional(
      v.record(v.picklist(QUESTION_FORMS, `没有这种题型，可以写：${QUESTION_FORMS.join('、')}`), whole(1, 50)),
      {},
    ),
    /** Questions of every topic. */
    quotas: v.record(v.string(), whole(1, 50)),
    /** Questions of every difficulty, 1 easy to 3 hard; as many as the quotas together. */
    difficulties: v.record(v.picklist(['1', '2', '3'], '难度只有 1、2、3'), whole(1, 50)),
    /** shipped: the bank that comes with the product is put in. present: only what the database has already. */
    bank: v.picklist(['shipped', 'present'], '题库应写 "shipped"（用自带题库）或 "present"（只用库里已有的题）'),
  }),
  contest: v.optional(Contest, {}),
  draw: v.optional(Draw, {}),
  keepDays: whole(1, 1095),
})

const CampaignFile = v.strictObject({ campaign: Campaign, labs: list(Lab, 200) })
export type CampaignFile = v.InferOutput<typeof CampaignFile>

export type Parsed =
  | { readonly ok: true; readonly value: CampaignFile }
  | { readonly ok: false; readonly faults: readonly RefusalDetail[] }

/** Reads a campaign file by its form; every mistake is named by its place, such as `labs[2].hours[0].from`. */
export function parseCampaignFile(text: string): Parsed {
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return { ok: false, faults: [json.fault] }
  return checkCampaignFile(json.value)
}

/** The same of what was read already. */
export function checkCampaignFile(value: unknown): Parsed {
  const parsed = v.safeParse(CampaignFile, value)
  if (parsed.success) return { ok: true, value: parsed.output }
  return { ok: false, faults: parsed.issues.map((issue) => ({ path: placeOf(issue), message: messageOf(issue) })) }
}

function readJson(text: string) {
  try {
    return { ok: true, value: JSON.parse(text) as unknown } as const
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const row = text.slice(0, at).split('\n').length
    const message = `不是能读的 JSON，请看这一行和上一行的引号、逗号、括号`
    return { ok: false, fault: { path: `第 ${row} 行`, message } } as const
  }
}

const placeOf = (issue: v.BaseIssue<unknown>) => (v.getDotPath(issue) ?? '').replace(/\.(\d+)(?=\.|$)/g, '[$1]')

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.type === 'record' ? '应是一组名字和值，写在 { } 里' : issue.message
  if (issue.expected === 'never') return '多了这一项，请删掉或改对名字'
  return issue.received === 'undefined' ? '缺了这一项' : '应是一组名字和值，写在 { } 里'
}
