import { accountOf } from './account'
import { openEnvironment } from './cloud-environment'
import { campaignOf, isReadable, plantFirstCampaign } from './first-campaign'
import { runTool } from './run-tool'
import { setUpDatabase } from './set-up-database'

// npm run setup:cloud [-- --apply] [--campaign <file> [--invite]]
runTool(async () => {
  const args = process.argv.slice(2)
  const apply = args.includes('--apply')
  const campaign = campaignOf(args)
  const account = accountOf(process.env)
  const say = (line: string) => console.log(line)
  say(`环境 ${account.env}：${apply ? '开始设置' : '只说明要做什么，什么都不改'}`)
  const ready = await setUpDatabase(openEnvironment(account), apply, say)
  if (apply) return ready && (!campaign || plantFirstCampaign(account, campaign))
  const readable = !campaign || isReadable(campaign, say)
  say('看过没有问题，就加上 --apply 再运行一次：npm run setup:cloud -- --apply')
  return ready && readable
})
