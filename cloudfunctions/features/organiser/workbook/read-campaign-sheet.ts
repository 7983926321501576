import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import type { Cell } from '../../../kernel/xlsx/sheet'
import { CAMPAIGN_FIELDS, TOPIC_ROW, topicField } from './campaign-rows'
import { yearIn } from './day-words'
import type { Field } from './field'
import { shownIn } from './forms'
import { type BookFault, cellAt, type Places } from './place'
import { bareTitle, isCalled, readField, setAt } from './read-record'

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

/** Reads 活动 into the campaign of a campaign file, not yet checked. */
export function readCampaignSheet(sheet: ReadSheet, year: string, places: Places) {
  const asked = askedIn(sheet)
  const draft: Record<string, unknown> = { quiz: { quotas: {}, difficulties: {} } }
  const faults: BookFault[] = []
  const fields = [...CAMPAIGN_FIELDS, ...otherTopics(asked)]
  for (const field of fields) {
    const found = asked.find(({ title }) => isCalled(field, title))
    // Left out, it stays as it is: see keepingUnasked.
    if (field.stays && found?.cell === undefined) continue
    const place = { sheet: sheet.name, cell: found ? cellAt(found.row, 2) : '', title: field.title }
    places.put(`campaign.${field.key}`, place)
    const read = readField(field, { place, cell: found?.cell }, year)
    if ('fault' in read) faults.push(read.fault)
    // None of a topic or a difficulty is no entry at all.
    else if (!(isCount(field) && read.value === 0)) setAt(draft, field.key, read.value)
  }
  const mixes = { 'campaign.quiz.quotas': TOPIC_ROW, 'campaign.quiz.difficulties': '难度：' }
  for (const [path, title] of Object.entries(mixes)) places.put(path, { sheet: sheet.name, cell: '', title })
  const ignored = asked.filter(
    ({ title, cell }) => cell !== undefined && !fields.some((field) => isCalled(field, title)),
  )
  return { draft, faults, ignored: ignored.map(({ title }) => title).filter((title) => bareTitle(title) !== '项目') }
}

const isCount = ({ key }: Field) => /^quiz\.(quotas|difficulties)\./.test(key)

/** Topics of a bank of the bureau's own. */
function otherTopics(asked: readonly Asked[]): Field[] {
  return asked.flatMap(({ title }) => {
    const bare = bareTitle(title)
    const head = bareTitle(TOPIC_ROW)
    if (!bare.startsWith(head) || CAMPAIGN_FIELDS.some((field) => isCalled(field, title))) return []
    return [topicField(bare.slice(head.length).replace(/^:/, ''))]
  })
}
