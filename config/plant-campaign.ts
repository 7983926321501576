import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeInvitation } from '../cloudfunctions/features/account/invitation'
import { parseCampaignFile } from '../cloudfunctions/features/organiser/campaign-file'
import { keepingUnasked } from '../cloudfunctions/features/organiser/campaign-file-of'
import { inviteFirstOrganiser } from '../cloudfunctions/features/organiser/first-organiser'
import { type Plantable, plantable, plantFound } from '../cloudfunctions/features/organiser/plantable'
import { staffNeeded } from '../cloudfunctions/features/organiser/staff-needed'
import { storedFile } from '../cloudfunctions/features/organiser/stored-file'
import type { BookFault } from '../cloudfunctions/features/organiser/workbook/place'
import { readCampaignBook } from '../cloudfunctions/features/organiser/workbook/read-campaign-book'
import type { StaffWish } from '../cloudfunctions/features/organiser/workbook/staff-wishes'
import { campaignSheets } from '../cloudfunctions/features/organiser/workbook/template-sheets'
import { questionBank } from '../cloudfunctions/features/quiz/question-bank'
import { shanghaiDay } from '../cloudfunctions/kernel/time'
import { writeWorkbook } from '../cloudfunctions/kernel/xlsx/write-workbook'
import type { Store } from '../cloudfunctions/store/collections'
import { openPostgres } from '../cloudfunctions/store/postgres'

const USAGE =
  '用法：DATABASE_URL=postgres://… npm run plant -- 活动.xlsx 或 活动.json [--invite]\n空白的表格：npm run plant -- --template 活动.xlsx'
const SHANGHAI = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** Plants the campaign of a file, and prints a code for its first organiser once. Safe to repeat. */
export async function plant(store: Store, file: string, again: boolean): Promise<boolean> {
  const now = Date.now()
  const found = /\.xlsx$/i.test(file) ? await inWorkbook(store, file, now) : await inJson(store, file, now)
  if (!found.ok) {
    console.error(found.lines.join('\n'))
    return false
  }
  const planted = await plantFound(store, found.plantable)
  if (!planted.ok) {
    console.error('刚才还有别人也在导入，请再运行一次。')
    return false
  }
  const { campaignId, title, labs, slots, written } = planted.value
  console.log(`“${title}”（${campaignId}）：${labs} 个检测点，${slots} 个时段。`)
  console.log(written === 0 ? '和上次导入的一样，没有改动。' : `写入 ${written} 项。`)
  const invitation = await inviteFirstOrganiser(store, campaignId, now, randomInt, again)
  if (invitation) {
    console.log(`\n第一位组织者的邀请码：${invitation.code}`)
    console.log(`只显示这一次，${SHANGHAI.format(invitation.expiresAt)}前有效，只能用一次。`)
    console.log('请他在小程序“我的 → 我是工作人员”里填写。丢了就加上 --invite 再运行一次。')
  }
  for (const needed of await staffNeeded(store, found.plantable.plan, found.staff, 0, now))
    for (let n = 0; n < needed.people; n++) {
      const { code } = await makeInvitation(store, { ...needed.invitation, createdBy: 'setup' }, now, randomInt)
      console.log(`${needed.whom}的邀请码（只显示这一次，七天内有效）：${code}`)
    }
  return true
}

type Found =
  | { readonly ok: true; readonly plantable: Plantable; readonly staff: readonly StaffWish[] }
  | { readonly ok: false; readonly lines: readonly string[] }

async function inJson(store: Store, file: string, now: number): Promise<Found> {
  const parsed = parseCampaignFile(readFileSync(file, 'utf8'))
  const found = parsed.ok ? await plantable(store, parsed.value, now, questionBank()) : parsed
  if (found.ok) return { ok: true, plantable: found.value, staff: [] }
  return { ok: false, lines: found.faults.map(({ path, message }) => `${path}：${message}`) }
}

async function inWorkbook(store: Store, file: string, now: number): Promise<Found> {
  const read = readCampaignBook(readFileSync(file), shanghaiDay(now).slice(0, 4))
  if (!read.ok) return { ok: false, lines: read.faults.map(lineOf) }
  const { file: campaign, said, places, staff } = read.value
  const wanted = keepingUnasked(campaign, said, await storedFile(store, campaign.campaign.key))
  const found = await plantable(store, wanted, now, questionBank())
  if (found.ok) return { ok: true, plantable: found.value, staff }
  return { ok: false, lines: found.faults.map(({ path, message }) => lineOf({ ...places.of(path), message })) }
}

const lineOf = ({ sheet, cell, title, message }: BookFault) =>
  `${[sheet && `“${sheet}”表`, cell, title].filter(Boolean).join(' ')}：${message}`.replace(/^：/, '')

/** Writes the example as a workbook to start from. */
function writeTemplate(file: string): boolean {
  const example = parseCampaignFile(readFileSync(path.join(__dirname, 'campaign-example.json'), 'utf8'))
  if (!example.ok) return false
  const staff = example.value.labs.map(({ key }) => ({ role: 'admin' as const, labKey: key, people: 1, kinds: [] }))
  const districts = [...new Set(example.value.labs.map(({ district }) => district))]
  writeFileSync(file, writeWorkbook(campaignSheets({ file: example.value, staff, districts })))
  console.log(`写好了 ${file}。改成自己的活动，再运行 npm run plant -- ${file}`)
  return true
}

async function main(): Promise<boolean> {
  const args = process.argv.slice(2)
  const [file] = args.filter((arg) => !arg.startsWith('--'))
  if (file && args.includes('--template')) return writeTemplate(file)
  const url = process.env.DATABASE_URL
  if (!file || !url) {
    console.error(USAGE)
    return false
  }
  const { store, close } = await openPostgres({ url })
  return plant(store, file, args.includes('--invite')).finally(close)
}

if (require.main === module)
  main().then(
    (planted) => {
      process.exitCode = planted ? 0 : 1
    },
    (fault: unknown) => {
      console.error(fault instanceof Error ? fault.message : fault)
      process.exitCode = 1
    },
  )
