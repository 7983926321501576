import { KINDS, kindsIn } from '#contract/instrument-kind'
import type { WorkbookChange } from '#contract/workbook'
import type { SlotDoc } from '../../store/collections'
import type { CampaignFile, LabInFile } from './campaign-file'
import { fieldChange } from './field-change'
import { prizeLines, teamLines } from './list-changes'
import { isSame } from './settle'
import { campaignRows } from './workbook/campaign-rows'
import { LAB_FIELDS, SHEETS, STATION_FIELDS } from './workbook/columns'

/** What two files, and the slots that come from them, differ in, in the words of the workbook. */
export function planChanges(
  before: CampaignFile | undefined,
  after: CampaignFile,
  slots: { readonly before: readonly SlotDoc[]; readonly after: readonly SlotDoc[] },
): WorkbookChange[] {
  const labs = before?.labs ?? []
  const gone = labs.filter(({ key }) => !after.labs.some((lab) => lab.key === key))
  const slotsOf = (lab: LabInFile) => ({
    before: slots.before.filter(({ labId }) => labId === `${after.campaign.key}.${lab.key}`),
    after: slots.after.filter(({ labId }) => labId === `${after.campaign.key}.${lab.key}`),
  })
  return [
    campaignChange(before?.campaign, after.campaign),
    ...after.labs.map((lab) =>
      labChange(
        labs.find(({ key }) => key === lab.key),
        lab,
        slotsOf(lab),
      ),
    ),
    ...gone.map((lab): WorkbookChange => ({ change: 'gone', what: lab.name, details: slotLines(slotsOf(lab)) })),
  ].filter((change) => change !== undefined)
}

type Campaign = CampaignFile['campaign']

function campaignChange(before: Campaign | undefined, after: Campaign): WorkbookChange | undefined {
  const what = `活动“${after.title}”`
  if (!before) {
    const lines = [`检测日 ${after.checkDays.join('、')}`, ...prizeLines([], after), ...teamLines([], after)]
    return { change: 'new', what, details: lines }
  }
  // Where the questions come from is not kept, so it cannot differ.
  const fields = campaignRows(before.quiz.quotas, after.quiz.quotas).filter(({ key }) => key !== 'quiz.bank')
  const details = [
    ...fields.flatMap((field) => fieldChange(field, before, after)),
    ...prizeLines(before.draw.prizes, after),
    ...teamLines(before.contest.teams, after),
  ]
  return details.length > 0 ? { change: 'changed', what, details } : undefined
}

interface Slots {
  readonly before: readonly SlotDoc[]
  readonly after: readonly SlotDoc[]
}

function labChange(before: LabInFile | undefined, after: LabInFile, slots: Slots): WorkbookChange | undefined {
  const what = after.name
  if (!before) return { change: 'new', what, details: slotLines(slots) }
  const details = [
    ...LAB_FIELDS.flatMap((field) => fieldChange(field, before, after)),
    ...kindsIn({ ...before.stations, ...after.stations }).flatMap((kind) => {
      const { label } = KINDS[kind]
      const [was, is] = [before.stations[kind], after.stations[kind]]
      if (!was) return [`新增${label}`]
      if (!is) return [`不再检${label}`]
      return STATION_FIELDS.flatMap((field) => fieldChange(field, was, is)).map((line) => `${label}${line}`)
    }),
  ]
  const offerings = (['dropOff', 'events'] as const).filter((key) => !isSame(before[key], after[key]))
  const lines = [
    ...details,
    ...offerings.map((key) => `${SHEETS[key]}：${before[key].length} → ${after[key].length} 行`),
    ...slotLines(slots),
  ]
  return lines.length > 0 ? { change: 'changed', what, details: lines } : undefined
}

function slotLines({ before, after }: Slots): string[] {
  const offered = before.filter(({ placesTotal }) => placesTotal > 0)
  const added = after.filter(({ _id }) => !offered.some((slot) => slot._id === _id)).length
  const gone = offered.filter(({ _id }) => !after.some((slot) => slot._id === _id)).length
  const [was, is] = [offered, after].map((slots) => slots.reduce((sum, { placesTotal }) => sum + placesTotal, 0))
  return [
    ...(added > 0 ? [`新增 ${added} 个时段`] : []),
    ...(gone > 0 ? [`去掉 ${gone} 个时段`] : []),
    ...(was === is ? [] : [`位置 ${was} → ${is} 个`]),
  ]
}
