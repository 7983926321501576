import { autoKey } from './auto-key'
import { type Hours, withoutBreaks } from './clock-words'
import { shownIn } from './forms'
import type { BookFault, PlaceInBook, Places } from './place'
import type { TableRow } from './read-table'

/** A lab as the campaign file has it, not yet checked. */
export interface LabDraft {
  readonly key: string
  readonly name: string
  readonly file: Readonly<Record<string, unknown>>
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const spans = (value: unknown) => (Array.isArray(value) ? (value as Hours[]) : [])
const placeOf = ({ cells }: TableRow, key: string): PlaceInBook =>
  cells[key]?.place ?? { sheet: '', cell: '', title: '' }

/** The labs of 检测点, each with its rows of 器具. */
export function labDrafts(
  labRows: readonly TableRow[],
  stationRows: readonly TableRow[],
  sheet: string,
  places: Places,
) {
  const faults: BookFault[] = []
  const stations = new Map<string, Record<string, unknown>>()
  const labs = labRows.map(({ values, cells }, n) => {
    const path = `labs[${n}]`
    for (const [key, { place }] of Object.entries(cells)) places.put(`${path}.${key}`, place)
    places.put(path, cells.name?.place ?? { sheet, cell: '', title: '' })
    const { breaks, ...file } = values
    const key = text(values.key) || autoKey('p', text(values.name))
    // Nothing can be said of no kinds but where the lab is.
    places.put(`${path}.stations`, placeOf({ row: 0, values, cells }, 'name'))
    return { key, name: text(values.name), file: { ...file, hours: openHours(values.hours, breaks) } }
  })
  places.put('labs', { sheet, cell: '', title: '' })
  for (const row of stationRows) {
    const { lab, kind, ...station } = row.values
    const n = labCalled(labs, lab)
    if (n < 0) faults.push({ ...placeOf(row, 'lab'), message: noSuchLab(labs, row) })
    if (n < 0 || typeof kind !== 'string') continue
    const key = labs[n]?.key ?? ''
    const known = stations.get(key) ?? {}
    stations.set(key, known)
    if (known[kind] !== undefined)
      faults.push({ ...placeOf(row, 'kind'), message: '这个检测点的这种器具前面已经有一行，请合成一行' })
    known[kind] = station
    for (const [name, { place }] of Object.entries(row.cells)) places.put(`labs[${n}].stations.${kind}.${name}`, place)
    places.put(`labs[${n}].stations.${kind}`, placeOf(row, 'kind'))
  }
  const drafts = labs.map(({ key, name, file }) => ({
    key,
    name,
    file: { ...file, key, stations: stations.get(key) ?? {} },
  }))
  return { drafts, faults }
}

const openHours = (hours: unknown, breaks: unknown) =>
  Array.isArray(hours) ? withoutBreaks(spans(hours), spans(breaks)) : hours

/** The number of the lab that goes by this key or name; -1 where none does. */
export function labCalled(labs: readonly Pick<LabDraft, 'key' | 'name'>[], called: unknown): number {
  const bare = text(called).normalize('NFKC').replace(/\s+/g, '')
  const byKey = labs.findIndex(({ key }) => key === bare.toLowerCase())
  return byKey >= 0 ? byKey : labs.findIndex(({ name }) => name.normalize('NFKC').replace(/\s+/g, '') === bare)
}

export function noSuchLab(labs: readonly Pick<LabDraft, 'name'>[], { cells }: TableRow): string {
  const cell = cells.lab?.cell
  const names = labs.slice(0, 5).map(({ name }) => name)
  const among = names.length > 0 ? `，“检测点”表里有：${names.join('、')}${labs.length > 5 ? '等' : ''}` : ''
  return cell === undefined ? `没有填检测点${among}` : `没有叫“${shownIn(cell)}”的检测点${among}`
}
