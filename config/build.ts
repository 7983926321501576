import { buildApp } from './build-app'
import { buildOurFunctions } from './build-functions'

// Everything that DevTools takes from this folder: the mini-program and the cloud functions.
async function build() {
  buildApp('weapp')
  await buildOurFunctions()
  console.log('构建好了。用微信开发者工具打开本文件夹即可；下一步见 config/guides/wechat-cloud.md')
}

build().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
