import { cloudDatabase } from '../../cloudfunctions/cloud/cloud-database'
import { accountOf } from './account'
import { openEnvironment } from './cloud-environment'
import { examine } from './examine'
import { findingText } from './finding'
import { runTool } from './run-tool'

const TIMEOUT_MS = 15_000

// npm run doctor [-- --prove]
runTool(async () => {
  const account = accountOf(process.env)
  const proving = process.argv.includes('--prove')
  const findings = await examine({
    environment: openEnvironment(account),
    built: 'dist/cloudfunctions',
    ...(proving && { database: cloudDatabase(TIMEOUT_MS, account) }),
  })
  console.log(`环境 ${account.env}：`)
  for (const finding of findings) console.log(findingText(finding))
  const toMend = findings.filter(({ state }) => state === 'mend').length
  console.log(toMend > 0 ? `有 ${toMend} 处要修，修完再运行一次。` : '能问到的都好；带“？”的请人看一遍。')
  return toMend === 0
})
