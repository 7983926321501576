import type { Cell, Column, Sheet } from '../../../kernel/xlsx/sheet'
import type { CampaignFile, LabInFile } from '../campaign-file'
import { campaignRows } from './campaign-rows'
import { LAB_FIELDS, SHEETS, STAFF_FIELDS, STATION_FIELDS } from './columns'
import { PRIZE_FIELDS, TEAM_FIELDS } from './contest-columns'
import type { Field } from './field'
import { cellOf, fieldSheet } from './field-sheet'
import { labCalled } from './lab-drafts'
import { DROP_OFF_FIELDS, EVENT_FIELDS } from './offering-columns'
import { cellAt } from './place'
import { isCount } from './quiz-rows'
import { getAt } from './read-record'
import type { StaffWish } from './staff-wishes'

/** What a workbook is filled with. */
export interface BookContent {
  readonly file: CampaignFile
  readonly staff: readonly StaffWish[]
  /** What is offered for 区; others may be typed. */
  readonly districts: readonly string[]
}

const CHOICES = '选项'
const MOST_DISTRICTS = 60

/** The sheets of a campaign's workbook: 说明, what is read, and what the lists offer. */
export const campaignSheets = ({ file, staff, districts }: BookContent): Sheet[] => [
  notesSheet(),
  campaignSheet(file),
  fieldSheet(
    SHEETS.labs,
    LAB_FIELDS.map(withDistricts),
    file.labs.map((lab) => ({ ...lab, breaks: [] })),
  ),
  fieldSheet(SHEETS.stations, STATION_FIELDS, stationRows(file)),
  fieldSheet(
    SHEETS.staff,
    STAFF_FIELDS,
    staff.map((wish) => ({ ...wish, lab: wordFor(file.labs, wish.labKey) })),
  ),
  fieldSheet(
    SHEETS.dropOff,
    DROP_OFF_FIELDS,
    rowsOf(file, ({ dropOff }) => dropOff),
  ),
  fieldSheet(
    SHEETS.events,
    EVENT_FIELDS,
    rowsOf(file, ({ events }) => events),
  ),
  fieldSheet(SHEETS.prizes, PRIZE_FIELDS, file.campaign.draw.prizes),
  fieldSheet(SHEETS.teams, TEAM_FIELDS.map(withDistricts), file.campaign.contest.teams),
  {
    name: CHOICES,
    columns: [{ title: '区（可以自己加）', width: 18 }],
    rows: districts.slice(0, MOST_DISTRICTS).map((district) => [district]),
  },
]

/** What a lab is called in the other sheets: its name, unless another goes by it too. */
function wordFor(labs: readonly LabInFile[], labKey: string): string {
  const n = labs.findIndex(({ key }) => key === labKey)
  const name = labs[n]?.name ?? ''
  return labCalled(labs, name) === n && labs.filter((lab) => lab.name === name).length === 1 ? name : labKey
}

const rowsOf = ({ labs }: CampaignFile, rows: (lab: LabInFile) => readonly object[]) =>
  labs.flatMap((lab) => rows(lab).map((row) => ({ ...row, lab: wordFor(labs, lab.key) })))

const stationRows = ({ labs }: CampaignFile) =>
  labs.flatMap(({ key, stations }) =>
    Object.entries(stations).map(([kind, station]) => ({ ...station, kind, lab: wordFor(labs, key) })),
  )

const withDistricts = (field: Field): Field =>
  field.key === 'district'
    ? { ...field, form: { ...field.form, check: { from: `${CHOICES}!$A$2:$A$${MOST_DISTRICTS + 1}`, lenient: true } } }
    : field

/** 活动 stands upright: what is asked for, the answer, what to write. */
function campaignSheet({ campaign }: CampaignFile): Sheet {
  const fields = campaignRows(campaign.quiz.quotas)
  const rows = fields.map((field): Cell[] => {
    const isNone = isCount(field) && getAt(campaign, field.key) === undefined
    return [field.title, isNone ? 0 : cellOf(field, campaign), field.help]
  })
  const checks = fields.flatMap(({ form: { check } }, n) => (check ? [{ at: cellAt(n + 2, 2), check }] : []))
  const columns: Column[] = [
    { title: '项目', width: 20 },
    { title: '填写', width: 32 },
    { title: '怎么写', width: 70 },
  ]
  return { name: SHEETS.campaign, columns, rows, checks }
}

const NOTES = [
  '一个文件就是一次活动。改好以后在“活动组织 → 活动表格”里选它：先看检查结果和变化，再确认。确认以前什么都不会写入。',
  '“活动”一行一项，只填“填写”那一列。“检测点”一行一个；“器具”一行是一个检测点能检的一种器具；“工作人员”写每个检测点要几个人的邀请码，不写姓名。',
  '“寄检”写哪个检测点几点到几点可以放下、几天以后取；“讲座和开放”一场一行。没有就空着；删掉整张表，原来的就不动。',
  '“奖品”一种一行，好的写在前面；怎么抽、怎么领写在“活动”里“抽奖”开头的几行。“队伍”是团队赛的各队，一队一行；表里去掉的队会留着，要删到“团队赛”页。这两张表整张删掉，原来的就不动。',
  '例如“奖品”写 电子血压计、5、200；“队伍”写 yuepu、月浦一队、街道、宝山区、YUEPU01；“寄检”写 检测点名称、9:00、11:30、水银血压计、120、120、1、14:00。一格写一项。',
  '日期可以写 2027-05-20、2027年5月20日、5月20日，也可以用表格软件的日期格式。时间可以写 9:00、上午9点、下午1点半。都是北京时间。',
  '合并的单元格看成每一格都是那个内容。列的先后可以换，多出来的列不读。标题下面请不要写别的说明。',
  '改活动：下载现在的表格，改好再导入。已经有人约的时段不能去掉，位置不能减到已约的以下。“短名”不要改，改了就是另一个检测点。',
]
const notesSheet = (): Sheet => ({
  name: '说明',
  columns: [{ title: '怎么用这个表格', width: 100 }],
  rows: NOTES.map((note) => [note]),
})
