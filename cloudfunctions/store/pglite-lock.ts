import { createHash } from 'node:crypto'
import { closeSync, openSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'

/** Another process has the folder: two at once would destroy the database, silently. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor(folder: string) {
    super(`数据文件夹正在被另一个程序使用：${folder}\n请先关闭已经打开的“计量惠民”，或换一个数据文件夹，再启动。`)
  }
}

/**
 * Takes a folder for this process; the answer gives it back. The operating system holds the lock, so it goes with the
 * process however that ends. It holds within one machine, and on Linux within one container.
 */
export function lockFolder(folder: string): Promise<() => Promise<void>> {
  return process.platform === 'linux' || process.platform === 'win32' ? listenAlone(folder) : openAlone(folder)
}

async function listenAlone(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder)
  const server = await listen(address, folder)
  // A Node that does not know such addresses would listen twice: a lock that does not refuse ourselves is none.
  const second = await listen(address, folder).catch(() => undefined)
  if (second) throw new Error('this version of Node cannot lock a folder: use Node 20.9 or later')
  return () => new Promise((resolve) => server.close(() => resolve()))
}

// Neither a Linux abstract socket nor a Windows pipe leaves anything behind in the file system.
function addressOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true }) // the same however the path is written
  const name = `jiliang-huimin-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`
}

const listen = (address: string, folder: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    )
    server.listen(address, () => resolve(server.unref()))
  })

// macOS and BSD: a file opened with these flags cannot be opened with them again.
const [O_RDWR, O_NONBLOCK, O_EXLOCK, O_CREAT] = [0x2, 0x4, 0x20, 0x200]

async function openAlone(folder: string): Promise<() => Promise<void>> {
  try {
    const file = openSync(join(folder, 'lock'), O_RDWR | O_NONBLOCK | O_EXLOCK | O_CREAT, 0o600)
    return async () => closeSync(file)
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EWOULDBLOCK')
    throw busy ? new FolderInUse(folder) : error
  }
}
