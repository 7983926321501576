import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CampaignFile } from '../../cloudfunctions/features/organiser/campaign-file'

/** The file that ships as the example to start from. */
export const exampleText = () => readFileSync(path.join(__dirname, '../../config/campaign-example.json'), 'utf8')

export type Draft = { -readonly [K in keyof CampaignFile]: CampaignFile[K] }

/** The example after somebody has worked on it. */
export function changedText(change: (draft: Draft) => void): string {
  const draft = JSON.parse(exampleText()) as Draft
  change(draft)
  return JSON.stringify(draft)
}
