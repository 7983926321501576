import { createRequire } from 'node:module'
import path from 'node:path'
import { staticFaults } from '../tests/weapp/static-gate'
import { readBuildRecord } from './build-record'
import { readProjectConfig } from './project-config'
import { transportText } from './transport'
import { CI_PACKAGE, type UploadPlan, uploadPlan } from './upload-plan'

const FOLDER = 'dist/weapp'
const QR_CODE = 'dist/preview.jpg'

/** What of miniprogram-ci is used. It is not among our packages: 282 MB for something that few people do. */
interface MiniProgramCi {
  readonly Project: new (options: object) => object
  upload(options: object): Promise<unknown>
  preview(options: object): Promise<unknown>
}

// Not `import`: it must be found where it is installed later, and is not there when this is compiled.
const require_ = createRequire(path.resolve('package.json'))

function isInstalled(): boolean {
  try {
    return require_.resolve(CI_PACKAGE) !== ''
  } catch {
    return false
  }
}

// npm run upload -- 1.0.0 首个正式版      npm run upload -- --preview
async function upload() {
  const { appid } = readProjectConfig()
  const { argv, env: variables } = process
  const given = { args: argv.slice(2), variables, appId: appid, folder: FOLDER, installed: isInstalled() }
  const plan = uploadPlan(given)
  const faults = staticFaults(FOLDER)
  if (faults.length > 0) throw new Error(`微信不会收下这一份：\n${faults.join('\n')}`)
  const transport = readBuildRecord(FOLDER)?.transport
  if (transport) console.log(`${FOLDER}：请求发往${transportText(transport)}`)
  await send(plan)
}

async function send({ appId, keyFile, version, description, preview }: UploadPlan) {
  const ci = require_(CI_PACKAGE) as MiniProgramCi
  const files = { projectPath: process.cwd(), privateKeyPath: keyFile, ignores: ['node_modules/**/*'] }
  const project = new ci.Project({ appid: appId, type: 'miniProgram', ...files })
  const common = { project, setting: { useProjectConfig: true }, desc: description, onProgressUpdate: () => {} }
  if (preview) {
    await ci.preview({ ...common, qrcodeFormat: 'image', qrcodeOutputDest: path.resolve(QR_CODE) })
    return console.log(`预览二维码在 ${QR_CODE}，用微信扫一扫`)
  }
  await ci.upload({ ...common, version })
  console.log(`${version} 已上传。到微信公众平台“管理 → 版本管理 → 开发版本”设为体验版或提交审核`)
}

upload().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
