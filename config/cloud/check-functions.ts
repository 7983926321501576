import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type CloudFunction, FUNCTION_NAMES, FUNCTIONS, type FunctionName } from '../functions'
import type { CloudEnvironment } from './cloud-environment'
import type { DeployedFunction } from './deployed-function'
import { type Finding, fine, mend } from './finding'

// What the bundles are written for, see build-functions.ts.
const OLDEST_NODE = 18
const BUILD = '先运行 npm run build'
const upload = (name: string) => `在微信开发者工具里右键 cloudfunctions/${name}，选“上传并部署：云端安装依赖”`

/** Whether the functions that run are the ones that were built, and run as they should. */
export async function checkFunctions(environment: CloudEnvironment, built: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of FUNCTION_NAMES) {
    const deployed = await environment.readFunction(name)
    if (deployed) findings.push(...checkSettings(name, deployed), await checkCode(environment, built, name))
    else findings.push(mend(`云函数 ${name} 还没有上传`, `${BUILD}，再${upload(name)}`))
  }
  return findings
}

export function checkSettings(name: FunctionName, deployed: DeployedFunction): Finding[] {
  const wanted: CloudFunction = FUNCTIONS[name]
  const where = `云开发控制台“云函数 → ${name} → 版本与配置”`
  const node = Number(/^Nodejs(\d+)/.exec(deployed.runtime)?.[1])
  const missing = wanted.variables.filter((variable) => !deployed.variables.includes(variable))
  return [
    deployed.status === 'Active'
      ? fine(`云函数 ${name} 已上线`)
      : mend(`云函数 ${name} 的状态是 ${deployed.status}`, `等两分钟再看；还是这样就重新上传：${upload(name)}`),
    node >= OLDEST_NODE
      ? fine(`云函数 ${name} 的运行环境是 ${deployed.runtime}`)
      : mend(
          `云函数 ${name} 的运行环境是 ${deployed.runtime}，至少要 Nodejs${OLDEST_NODE}`,
          `运行环境建好后不能改：在控制台删掉这个云函数，新建同名的并选 Nodejs18.15 或更新的，再${upload(name)}`,
        ),
    deployed.timeoutSeconds >= wanted.timeoutSeconds
      ? fine(`云函数 ${name} 的超时时间是 ${deployed.timeoutSeconds} 秒`)
      : mend(
          `云函数 ${name} 的超时时间只有 ${deployed.timeoutSeconds} 秒`,
          `在${where}里改成 ${wanted.timeoutSeconds} 秒`,
        ),
    ...(missing.length > 0 ? [mend(`云函数 ${name} 缺环境变量 ${missing.join('、')}`, `在${where}里加上`)] : []),
    checkTimers(name, wanted, deployed),
  ]
}

function checkTimers(name: string, wanted: CloudFunction, { timers }: DeployedFunction): Finding {
  const [trigger] = wanted.config.triggers ?? []
  const [timer, ...others] = timers
  if (!trigger)
    return timer
      ? mend(`云函数 ${name} 不该有定时触发器，却有 ${timer.name}`, `右键 cloudfunctions/${name}，选“删除触发器”`)
      : fine(`云函数 ${name} 没有定时触发器，也不需要`)
  const again = `右键 cloudfunctions/${name}，选“上传触发器”`
  if (!timer) return mend(`云函数 ${name} 没有定时触发器，到时间要做的事不会有人做`, again)
  if (others.length > 0 || timer.name !== trigger.name || timer.cron !== trigger.config)
    return mend(
      `云函数 ${name} 的定时触发器是“${timers.map((each) => each.cron).join('”“')}”，应当是“${trigger.config}”`,
      `先“删除触发器”，再${again}`,
    )
  return timer.on
    ? fine(`云函数 ${name} 的定时触发器是“${timer.cron}”`)
    : mend(`云函数 ${name} 的定时触发器停用了`, again)
}

async function checkCode(environment: CloudEnvironment, built: string, name: FunctionName): Promise<Finding> {
  const ours = await readFile(path.join(built, name, 'index.js')).catch(() => undefined)
  if (!ours) return mend(`本机没有构建好的云函数 ${name}，没法和线上的比`, BUILD)
  const folder = await mkdtemp(path.join(tmpdir(), 'deployed-'))
  try {
    await environment.downloadFunction(name, folder)
    const theirs = await readFile(path.join(folder, 'index.js')).catch(() => undefined)
    if (theirs?.equals(ours)) return fine(`云函数 ${name} 线上的代码就是本机构建的这一份`)
    return mend(
      `云函数 ${name} 线上的代码和本机构建的不一样`,
      `用要上线的那一版运行 npm run build，再${upload(name)}；构建时的 CLOUD_ENV 和 appid 也要一样`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
