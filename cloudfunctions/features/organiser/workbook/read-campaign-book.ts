import type { ReadSheet } from '../../../kernel/xlsx/read-sheet'
import { readWorkbook } from '../../../kernel/xlsx/read-workbook'
import { UnreadableWorkbook } from '../../../kernel/xlsx/unpack-workbook'
import { type CampaignFile, checkCampaignFile } from '../campaign-file'
import { autoKey } from './auto-key'
import { LAB_FIELDS, SHEETS, type SheetKey, STAFF_FIELDS, STATION_FIELDS } from './columns'
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

function understand(sheets: readonly ReadSheet[], otherwise: string): ReadBook {
  const sheetOf = (key: SheetKey) => sheets.find(({ name }) => bareTitle(name) === SHEETS[key])
  const [campaignSheet, labSheet, stationSheet, staffSheet] = [
    sheetOf('campaign'),
    sheetOf('labs'),
    sheetOf('stations'),
    sheetOf('staff'),
  ]
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
  const labTable = readTable(labSheet, LAB_FIELDS, year)
  const stationTable = readTable(stationSheet, STATION_FIELDS, year)
  const staffTable = staffSheet ? readTable(staffSheet, STAFF_FIELDS, year) : { rows: [], faults: [], ignored: [] }
  const [leftSheet, eventSheet] = [sheetOf('dropOff'), sheetOf('events')]
  const leftTable = optionalTable(leftSheet, DROP_OFF_FIELDS, year)
  const eventTable = optionalTable(eventSheet, EVENT_FIELDS, year)
  const stationed = labDrafts(labTable.rows, stationTable.rows, labSheet.name, places)
  const left = withOfferings(stationed.drafts, 'dropOff', leftTable?.rows, places)
  const labs = withOfferings(left.drafts, 'events', eventTable?.rows, places)
  const key = campaign.draft.key === '' ? autoKey('c', `${campaign.draft.title} ${year}`) : campaign.draft.key
  const staff = staffWishes(staffTable.rows, labs.drafts)
  const faults = [
    ...campaign.faults,
    ...labTable.faults,
    ...stationTable.faults,
    ...staffTable.faults,
    ...(leftTable?.faults ?? []),
    ...(eventTable?.faults ?? []),
    ...stationed.faults,
    ...left.faults,
    ...labs.faults,
    ...staff.faults,
  ]
  const said = { campaign: { ...campaign.draft, key }, labs: labs.drafts.map(fileLab) }
  const checked = checkCampaignFile(said)
  if (!checked.ok) return { ok: false, faults: withFormFaults(faults, checked.faults, places) }
  if (faults.length > 0) return { ok: false, faults }
  const ignored = [
    ...campaign.ignored.map((title) => `${campaignSheet.name}：${title}`),
    ...[labTable, stationTable, staffTable, leftTable, eventTable].flatMap((table, n) =>
      (table?.ignored ?? []).map(
        (title) => `${[labSheet, stationSheet, staffSheet, leftSheet, eventSheet][n]?.name}：${title}`,
      ),
    ),
  ]
  return { ok: true, value: { file: checked.value, said, staff: staff.wishes, places, ignored } }
}

const optionalTable = (sheet: ReadSheet | undefined, fields: readonly Field[], year: string) =>
  sheet && readTable(sheet, fields, year)

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
