import Taro from '@tarojs/taro'

// A page that has only just been loaded does not become newer by loading it again.
const FRESH_MS = 10_000
const SHOWN_MS = 6_000

let fetched = false

/** Called once, when the program starts. */
export function watchForNewVersion() {
  if (process.env.TARO_ENV !== 'weapp') {
    window.addEventListener('unhandledrejection', ({ reason }) => isMissingPart(reason) && void onMissingPart())
    return
  }
  Taro.getUpdateManager().onUpdateReady(() => {
    fetched = true
  })
}

/**
 * Starts the program anew with the newer version. WeChat fetches that by itself, and takes it up by itself the next time
 * that the program starts cold: nobody is asked in the middle of something, only when the old one can go on no longer.
 */
export function takeNewVersion() {
  if (process.env.TARO_ENV !== 'weapp') window.location.reload()
  else if (fetched) Taro.getUpdateManager().applyUpdate()
  else void Taro.showToast({ icon: 'none', title: '新版本还没下载好，过一会儿再点' })
}

// A browser that is open since before an update asks for parts that the server has no more.
async function onMissingPart() {
  const server = await fetch('/', { cache: 'no-store' }).catch(() => undefined)
  if (server?.ok && performance.now() > FRESH_MS) takeNewVersion()
  else sayInBrowser('没有打开，看看网络再点一次')
}

const isMissingPart = (reason: unknown) => reason instanceof Error && reason.name === 'ChunkLoadError'

// Taro's own toast would bring its dialogs into the first load.
function sayInBrowser(words: string) {
  const line = document.createElement('div')
  line.setAttribute('role', 'alert')
  line.className = 'said'
  line.textContent = words
  document.body.append(line)
  setTimeout(() => line.remove(), SHOWN_MS)
}
