import { type LabDraft, labCalled, noSuchLab } from './lab-drafts'
import type { BookFault, Places } from './place'
import type { TableRow } from './read-table'

/** So many people are to be let in as this; `labKey` is '' for organisers. */
export interface StaffWish {
  readonly role: 'staff' | 'organiser'
  readonly labKey: string
  readonly people: number
}

const MOST_PEOPLE = 99
const NOWHERE = { sheet: '', cell: '', title: '' }

/** The rows of 工作人员, several of one lab and role added up. */
export function staffWishes(rows: readonly TableRow[], labs: readonly LabDraft[], places: Places) {
  const faults: BookFault[] = []
  const wishes = new Map<string, StaffWish>()
  for (const row of rows) {
    const { role, lab, people } = row.values
    if (role !== 'staff' && role !== 'organiser') continue
    const n = role === 'organiser' ? -1 : labCalled(labs, lab)
    if (role === 'staff' && n < 0) faults.push({ ...(row.cells.lab?.place ?? NOWHERE), message: noSuchLab(labs, row) })
    if (role === 'organiser' && row.cells.lab?.cell !== undefined)
      faults.push({ ...row.cells.lab.place, message: '组织者管整个活动，这一格请空着' })
    if (typeof people !== 'number') continue
    const place = row.cells.people?.place ?? NOWHERE
    const labKey = labs[n]?.key ?? ''
    const sum = people + (wishes.get(`${role} ${labKey}`)?.people ?? 0)
    if (!Number.isInteger(people) || people < 1 || sum > MOST_PEOPLE)
      faults.push({ ...place, message: `人数应是 1 到 ${MOST_PEOPLE} 的整数，一个检测点一共最多 ${MOST_PEOPLE} 人` })
    wishes.set(`${role} ${labKey}`, { role, labKey, people: sum })
    places.put(`staff ${role} ${labKey}`, place)
  }
  return { wishes: [...wishes.values()], faults }
}
