import { buildApp } from './build-app'

// The README's first command ends here: build the browser version, then serve it with the demo on the embedded database.
async function start() {
  console.log('正在构建浏览器版，第一次大约需要一分钟……')
  buildApp('h5')
  await import('../cloudfunctions/server/local')
}

start().catch((fault: unknown) => {
  console.error(fault)
  process.exit(1)
})
