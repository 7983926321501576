import { readFileSync } from 'node:fs'
import type { CloudAccount } from '../../cloudfunctions/cloud/cloud-database'
import { parseCampaignFile } from '../../cloudfunctions/features/organiser/campaign-file'
import { plant } from '../plant-campaign'
import { openCloudStore } from './cloud-store'

/** What `--campaign <file> [--invite]` asks for. */
interface FirstCampaign {
  readonly file: string
  /** Another code for an organiser, in place of a lost one. */
  readonly invite: boolean
}

export function campaignOf(args: readonly string[]): FirstCampaign | undefined {
  const at = args.indexOf('--campaign')
  return at < 0 ? undefined : { file: args[at + 1] ?? '', invite: args.includes('--invite') }
}

/** Whether the file can be read as a campaign; every mistake is told with its place. */
export function isReadable({ file }: FirstCampaign, say: (line: string) => void): boolean {
  const parsed = parseCampaignFile(readText(file))
  if (parsed.ok) say(`活动文件 ${file} 写得对，加上 --apply 就写进数据库`)
  else for (const { path, message } of parsed.faults) say(`活动文件 ${file}：${path}：${message}`)
  return parsed.ok
}

/** Brings it into the environment, and prints the first organiser's code once. */
export const plantFirstCampaign = (account: CloudAccount, { file, invite }: FirstCampaign): Promise<boolean> => {
  readText(file)
  return plant(openCloudStore(account), file, invite)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`--campaign 后面要写活动文件的位置，读不到“${file}”`)
  }
}
