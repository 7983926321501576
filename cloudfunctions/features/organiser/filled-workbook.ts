import type { InputOf } from '#contract/endpoint'
import type { MadeFile } from '#contract/made-file'
import type { makeWorkbook } from '#contract/workbook'
import { madeWorkbook } from '../../kernel/xlsx/made-workbook'
import type { CampaignDoc, Store } from '../../store/collections'
import type { CampaignFile, LabInFile } from './campaign-file'
import { fileOf } from './stored-file'
import { campaignByTemplate, movedEvents, nextYear } from './workbook/campaign-templates'
import { campaignSheets } from './workbook/template-sheets'

type Kind = InputOf<typeof makeWorkbook>['kind']

/** A workbook to change and to import again: this campaign, or another one at its labs. */
export async function filledWorkbook(store: Store, campaign: CampaignDoc, kind: Kind, now: number): Promise<MadeFile> {
  const present = await fileOf(store, campaign)
  const filledIn = filled(present.campaign, kind, now)
  const move = (lab: LabInFile) => ({ ...lab, events: movedEvents(lab.events, present.campaign, filledIn) })
  const file = { campaign: filledIn, labs: kind === 'current' ? present.labs : present.labs.map(move) }
  const districts = [...new Set(present.labs.map(({ district }) => district))].sort()
  const staff = present.labs.map(({ key }) => ({ role: 'admin' as const, labKey: key, people: 1, kinds: [] }))
  return madeWorkbook(`${file.campaign.title} ${file.campaign.key}`, campaignSheets({ file, staff, districts }))
}

function filled(campaign: CampaignFile['campaign'], kind: Kind, now: number): CampaignFile['campaign'] {
  if (kind === 'current') return campaign
  // The days of a release by draw, and the public number that decides on prizes, are of that campaign.
  const { draw: _, ...fairness } = campaign.fairness
  const like = { ...campaign, fairness, draw: { ...campaign.draw, numberName: '', numberAt: '' } }
  return kind === 'next-year' ? nextYear(like, now) : campaignByTemplate(kind, like, now)
}
