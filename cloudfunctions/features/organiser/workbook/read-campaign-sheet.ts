import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import type { Cell } from '../../../kernel/xlsx/sheet'
import { CAMPAIGN_FIELDS } from './campaign-rows'
import { yearIn } from './day-words'
import type { Field } from './field'
import { shownIn } from './forms'
import { type BookFault, cellAt, type Places } from './place'
import { DIFFICULTY_ROW, FORM_ROW, isCount, TOPIC_ROW, topicField } from './quiz-rows'
import { bareTitle, getAt, isCalled, readField, setAt } from './read-record'

interface Asked {
  readonly row: number
  readonly title: string
  readonly cell: Cell | undefined
}

/** The rows of 活动: what is asked for stands in the first column, the answer in the second. */
const askedIn = (sheet: ReadSheet): Asked[] =>
  [...sheet.rows].flatMap(([row, cells]) => {
    const title = cells.get(1)
    return title === undefined ? [] : [{ row, title: shownIn(title), cell: cells.get(2) }]
  })

/** The year that the campaign's own dates say first; all that have none are of that year. */
export const yearOfCampaign = (sheet: ReadSheet, otherwise: string): string =>
  askedIn(sheet)
    .map(({ cell }) => (cell === undefined ? undefined : yearIn(cell)))
    .find((year) => year !== undefined) ?? otherwise

/** Reads 活动 into the campaign of a campaign file, not yet checked. `off`: the parts of it that are emptied. */
export function readCampaignSheet(sheet: ReadSheet, year: string, places: Places) {
  const asked = askedIn(sheet)
  const draft: Record<string, unknown> = { quiz: { quotas: {}, difficulties: {} } }
  const faults: BookFault[] = []
  const others = otherTopics(asked)
  const fields = [...CAMPAIGN_FIELDS, ...others]
  const answers = fields.map((field) => ({ field, found: asked.find(({ title }) => isCalled(field, title)) }))
  const off = new Set<string>()
  for (const { field, found } of answers) {
    const place = { sheet: sheet.name, cell: found ? cellAt(found.row, 2) : '', title: field.title }
    places.put(`campaign.${field.key}`, place)
    const said = saysOf(field, found, answers)
    if (said === 'nothing' && found && field.together) off.add(field.together)
    if (said === 'nothing') continue
    const read = readField(field, { place, cell: found?.cell }, year)
    if ('fault' in read) faults.push(read.fault)
    // None of a topic, a difficulty or a form is no entry at all.
    else if (!(isCount(field) && read.value === 0)) setAt(draft, field.key, read.value)
    else if (field.together && getAt(draft, field.together) === undefined) setAt(draft, field.together, {})
  }
  for (const [path, title] of Object.entries(GROUPS)) places.put(path, { sheet: sheet.name, cell: '', title })
  const ignored = asked.filter(
    ({ title, cell }) => cell !== undefined && !fields.some((field) => isCalled(field, title)),
  )
  return {
    draft,
    faults,
    off: [...off],
    ignored: ignored.map(({ title }) => title).filter((title) => bareTitle(title) !== '项目'),
  }
}

/** Where to look when something is wrong with several rows together. */
const GROUPS = {
  'campaign.quiz.quotas': TOPIC_ROW,
  'campaign.quiz.difficulties': DIFFICULTY_ROW,
  'campaign.quiz.forms': FORM_ROW,
  'campaign.draw': '抽奖：',
  'campaign.contest': '团队赛：',
}

interface Answer {
  readonly field: Field
  readonly found: Asked | undefined
}

/** Whether a row says something. Where it says nothing, what it is about stays as it is (see keepingUnasked), or is off. */
function saysOf({ stays, together }: Field, found: Asked | undefined, answers: readonly Answer[]) {
  if (stays) return found?.cell === undefined ? 'nothing' : 'something'
  if (!together) return 'something'
  const rows = answers.filter(({ field }) => field.together === together)
  return rows.every((row) => row.found?.cell === undefined) ? 'nothing' : 'something'
}

/** Topics of a bank of the bureau's own. */
function otherTopics(asked: readonly Asked[]): Field[] {
  return asked.flatMap(({ title }) => {
    const bare = bareTitle(title)
    const head = bareTitle(TOPIC_ROW)
    if (!bare.startsWith(head) || CAMPAIGN_FIELDS.some((field) => isCalled(field, title))) return []
    return [topicField(bare.slice(head.length).replace(/^:/, ''))]
  })
}
