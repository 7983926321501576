import type { Logger } from 'pino'
import type { Store } from '../store/collections'
import { openLog } from './log'
import type { Wiring } from './run-server'
import { type RunningServer, runServer } from './run-server'
import { readSettings, type Settings } from './settings'

export type Wire = (store: Store, settings: Settings, log: Logger) => Wiring | Promise<Wiring>

/** The life of one server process: settings, start, signals, end. */
export async function startProcess(wire: Wire): Promise<void> {
  const settings = readSettings(process.env)
  if ('mistakes' in settings) {
    console.error(['服务没有启动，设置有问题：', ...settings.mistakes.map((mistake) => `  ${mistake}`)].join('\n'))
    process.exit(1)
  }
  const log = openLog(settings.LOG_LEVEL)
  const dies = (err: unknown) => {
    log.fatal({ err, event: 'died' }, '进程出错，只好结束')
    process.exit(1)
  }
  process.on('uncaughtException', dies)
  const server = await runServer(settings, log, (store) => wire(store, settings, log)).catch(dies)
  const { address, metricsPort } = server
  log.info({ event: 'started', address, metricsPort, node: process.version }, '服务已启动')
  stopOnSignal(server, settings, log)
}

// A balancer that is told to stop a process waits for it, but not for ever.
function stopOnSignal(server: RunningServer, { STOP_SECONDS }: Settings, log: Logger) {
  const stop = (signal: string) => {
    log.info({ event: 'stopping', signal }, '正在停止：不再接新的请求，做完手上的')
    setTimeout(() => {
      log.error({ event: 'stop-too-slow' }, '到时间了还没有做完，直接结束')
      process.exit(1)
    }, STOP_SECONDS * 1000).unref()
    server.stop().then(
      () => {
        log.info({ event: 'stopped' }, '已停止')
        process.exit(0)
      },
      (err: unknown) => {
        log.error({ err, event: 'stop-failed' }, '停止时出错')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
