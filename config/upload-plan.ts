import { existsSync } from 'node:fs'
import path from 'node:path'
import { readBuildRecord } from './build-record'
import { TOURIST } from './project-config'
import { transportText } from './transport'

export const CI_PACKAGE = 'miniprogram-ci'
const CI_VERSION = '2.1.42'

/** What an upload is started with. */
export interface UploadGiven {
  readonly args: readonly string[]
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The mini-program of project.config.json. */
  readonly appId: string
  /** The built mini-program. */
  readonly folder: string
  readonly installed: boolean
}

export interface UploadPlan {
  readonly appId: string
  readonly keyFile: string
  readonly version: string
  readonly description: string
  readonly preview: boolean
}

/** What is to be uploaded; throws one sentence about the first thing that is missing. */
export function uploadPlan({ args, variables, appId, folder, installed }: UploadGiven): UploadPlan {
  const preview = args.includes('--preview')
  const [version = '', ...words] = args.filter((arg) => !arg.startsWith('--'))
  const keyFile = variables.MINI_PROGRAM_KEY ?? ''
  const plan = { appId: variables.MINI_PROGRAM_APPID ?? appId, keyFile, version, description: words.join(' '), preview }
  const missing = missingFor(plan, folder, installed)
  if (missing) throw new Error(missing)
  return plan
}

function missingFor(plan: UploadPlan, folder: string, installed: boolean): string | undefined {
  if (!installed) return `还没有安装上传工具，先运行：npm install --no-save ${CI_PACKAGE}@${CI_VERSION}`
  if (plan.appId === TOURIST || !/^wx[0-9a-f]{16}$/.test(plan.appId))
    return '还没有填小程序的 appid：写进 project.config.json 的 appid，或用环境变量 MINI_PROGRAM_APPID 给出'
  if (plan.keyFile === '')
    return '还没有给上传密钥：在微信公众平台“管理 → 开发管理 → 开发设置 → 小程序代码上传”生成，把文件的位置放进环境变量 MINI_PROGRAM_KEY'
  if (!existsSync(plan.keyFile)) return `找不到上传密钥 ${plan.keyFile}：核对环境变量 MINI_PROGRAM_KEY`
  if (!plan.preview && !/^\d+\.\d+\.\d+$/.test(plan.version))
    return '要给出版本号和说明，例如：npm run upload -- 1.0.0 首个正式版'
  if (!plan.preview && plan.description === '')
    return '版本号后面还要写一句说明，例如：npm run upload -- 1.0.0 首个正式版'
  return wrongBuild(plan, folder)
}

function wrongBuild({ appId, preview }: UploadPlan, folder: string): string | undefined {
  const record = readBuildRecord(folder)
  if (!record || !existsSync(path.join(folder, 'app.json')))
    return `${folder} 里没有构建好的小程序，先运行 npm run build`
  if (record.appId !== appId)
    return `${folder} 是为 ${record.appId} 构建的，不是 ${appId}：改好 appid 再运行 npm run build`
  if (record.transport.kind === 'demo' && !preview)
    return `不能上传：这一份的请求发往${transportText(record.transport)}`
  return undefined
}
