import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import { readWorkbook } from '../../../kernel/xlsx/read-workbook'
import { UnreadableWorkbook } from '../../../kernel/xlsx/unpack-workbook'
import { type CampaignFile, checkCampaignFile } from '../campaign-file'
import { autoKey } from './auto-key'
import { addPrizes, addTeams } from './campaign-lists'
import { LAB_FIELDS, SHEETS, type SheetKey, STAFF_FIELDS, STATION_FIELDS } from './columns'
import { PRIZE_FIELDS, TEAM_FIELDS } from './contest-columns'
import type { Field } from './field'
import { type LabDraft, labDrafts } from './lab-drafts'
import { withOfferings } from './lab-offerings'
import { DROP_OFF_FIELDS, EVENT_FIELDS } from './offering-columns'
import { type BookFault, Places } from './place'
import { readCampaignSheet, yearOfCampaign } from './read-campaign-sheet'
import { bareTitle } from './read-record'
import { readTable } from './read-table'
import { type StaffWish, staffWishes } from './staff-wishes'

/** A campaign file as far as a workbook says it. */
export interface Said {
  readonly campaign: Readonly<Record<string, unknown>>
  readonly labs: readonly Readonly<Record<string, unknown>>[]
  /** Parts of the campaign that are turned off, such as `fairness.draw`. */
  readonly off: readonly string[]
}

/** A workbook as it was understood; `places` tells the cell of every part of the file. */
export interface CampaignBook {
  readonly file: CampaignFile
  /** What the workbook says, without what it leaves out. */
  readonly said: Said
  readonly staff: readonly StaffWish[]
  readonly places: Places
  /** What stands in the workbook and is not asked for. */
  readonly ignored: readonly string[]
}

export type ReadBook =
  | { readonly ok: true; readonly value: CampaignBook }
  | { readonly ok: false; readonly faults: readonly BookFault[] }

/** Reads an XLSX file of a campaign by its form; `year` is for dates where no date of the campaign says one. */
export function readCampaignBook(bytes: Uint8Array, year: string): ReadBook {
  try {
    return understand(readWorkbook(bytes), year)
  } catch (fault) {
    if (!(fault instanceof UnreadableWorkbook)) throw fault
    return { ok: false, faults: [{ sheet: '', cell: '', title: '', message: fault.message }] }
  }
}

// Every sheet of rows; a workbook from before does not have the later ones, and leaves alone what they are about.
const TABLES = {
  labs: LAB_FIELDS,
  stations: STATION_FIELDS,
  staff: STAFF_FIELDS,
  dropOff: DROP_OFF_FIELDS,
  events: EVENT_FIELDS,
  prizes: PRIZE_FIELDS,
  teams: TEAM_FIELDS,
} satisfies Partial<Record<SheetKey, readonly Field[]>>
type TableKey = keyof typeof TABLES
const TABLE_KEYS = Object.keys(TABLES) as TableKey[]

function understand(sheets: readonly ReadSheet[], otherwise: string): ReadBook {
  const sheetOf = (key: SheetKey) => sheets.find(({ name }) => bareTitle(name) === SHEETS[key])
  const [campaignSheet, labSheet, stationSheet] = [sheetOf('campaign'), sheetOf('labs'), sheetOf('stations')]
  if (!campaignSheet || !labSheet || !stationSheet) {
    const missing = (['campaign', 'labs', 'stations'] as const).filter((key) => !sheetOf(key)).map((key) => SHEETS[key])
    return {
      ok: false,
      faults: missing.map((sheet) => ({ sheet, cell: '', title: '', message: `缺了“${sheet}”这张表，请从模板里复制` })),
    }
  }
  const year = yearOfCampaign(campaignSheet, otherwise)
  const places = new Places()
  const campaign = readCampaignSheet(campaignSheet, year, places)
  const tables = TABLE_KEYS.flatMap((key) => {
    const sheet = sheetOf(key)
    return sheet ? [{ key, sheet: sheet.name, ...readTable(sheet, TABLES[key], year) }] : []
  })
  const tableOf = (key: TableKey) => tables.find((table) => table.key === key)
  const rowsOf = (key: TableKey) => tableOf(key)?.rows
  const stationed = labDrafts(rowsOf('labs') ?? [], rowsOf('stations') ?? [], labSheet.name, places)
  const left = withOfferings(stationed.drafts, 'dropOff', rowsOf('dropOff'), places)
  const labs = withOfferings(left.drafts, 'events', rowsOf('events'), places)
  addPrizes(campaign.draft, tableOf('prizes'), places)
  addTeams(campaign.draft, tableOf('teams'), places)
  const key = campaign.draft.key === '' ? autoKey('c', `${campaign.draft.title} ${year}`) : campaign.draft.key
  const staff = staffWishes(rowsOf('staff') ?? [], labs.drafts)
  const tableFaults = tables.flatMap((table) => table.faults)
  const faults = [campaign, { faults: tableFaults }, stationed, left, labs, staff].flatMap((part) => part.faults)
  const said = { campaign: { ...campaign.draft, key }, labs: labs.drafts.map(fileLab) }
  const checked = checkCampaignFile(said)
  if (!checked.ok) return { ok: false, faults: withFormFaults(faults, checked.faults, places) }
  if (faults.length > 0) return { ok: false, faults }
  const ignored = [{ sheet: campaignSheet.name, ignored: campaign.ignored }, ...tables].flatMap(
    ({ sheet, ignored: titles }) => titles.map((title) => `${sheet}：${title}`),
  )
  const { off } = campaign
  return { ok: true, value: { file: checked.value, said: { ...said, off }, staff: staff.wishes, places, ignored } }
}

const fileLab = ({ file }: LabDraft) => file

// A cell that could not be read is missing in the file too; it is spoken of once.
function withFormFaults(
  faults: readonly BookFault[],
  form: readonly { readonly path: string; readonly message: string }[],
  places: Places,
): BookFault[] {
  const spokenOf = new Set(faults.map(({ sheet, cell, title }) => `${sheet} ${cell} ${title}`))
  const more = form.map(({ path, message }) => ({ ...places.of(path), message }))
  const unspoken = more.filter(
    ({ sheet, cell, title }) => !spokenOf.has(`${sheet} ${cell} ${title}`) && (cell !== '' || faults.length === 0),
  )
  return [...faults, ...unspoken]
}
