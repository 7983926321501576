import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inviteFirstOrganiser } from '../cloudfunctions/features/organiser/first-organiser'
import { plantCampaign } from '../cloudfunctions/features/organiser/plant-campaign'
import type { Store } from '../cloudfunctions/store/collections'
import { openPostgres } from '../cloudfunctions/store/postgres'

const USAGE =
  '用法：DATABASE_URL=postgres://… npm run plant -- 活动文件.json [--invite]\n参考 config/campaign-example.json'
const SHANGHAI = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** Plants the campaign of a file, and prints a code for its first organiser once. Safe to repeat. */
export async function plant(store: Store, file: string, again: boolean): Promise<boolean> {
  const planted = await plantCampaign(store, readFileSync(file, 'utf8'), Date.now())
  if (!planted.ok) {
    console.error(planted.detail?.message ?? '刚才还有别人也在导入，请再运行一次。')
    return false
  }
  const { campaignId, title, labs, slots, written } = planted.value
  console.log(`“${title}”（${campaignId}）：${labs} 个检测点，${slots} 个时段。`)
  console.log(written === 0 ? '和上次导入的一样，没有改动。' : `写入 ${written} 项。`)
  const invitation = await inviteFirstOrganiser(store, campaignId, Date.now(), randomInt, again)
  if (invitation) {
    console.log(`\n第一位组织者的邀请码：${invitation.code}`)
    console.log(`只显示这一次，${SHANGHAI.format(invitation.expiresAt)}前有效，只能用一次。`)
    console.log('请他在小程序“我的 → 我是工作人员”里填写。丢了就加上 --invite 再运行一次。')
  }
  return true
}

async function main(): Promise<boolean> {
  const args = process.argv.slice(2)
  const [file] = args.filter((arg) => !arg.startsWith('--'))
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
