import { accountOf } from './account'
import { openEnvironment } from './cloud-environment'
import { runTool } from './run-tool'
import { setUpDatabase } from './set-up-database'

// npm run setup:cloud [-- --apply]
runTool(async () => {
  const apply = process.argv.includes('--apply')
  const account = accountOf(process.env)
  console.log(`环境 ${account.env}：${apply ? '开始设置' : '只说明要做什么，什么都不改'}`)
  const ready = await setUpDatabase(openEnvironment(account), apply, (line) => console.log(line))
  if (!apply) console.log('看过没有问题，就加上 --apply 再运行一次：npm run setup:cloud -- --apply')
  return ready
})
