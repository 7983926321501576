import vm from 'node:vm'

/**
 * Calls back for every promise of the realm that is rejected and never caught; returns how to stop.
 * Jest gives a test a copy of `process` that never hears of them, so the real one is fetched from Node's own context.
 */
export function watchLostRejections(
  isOurs: (promise: unknown) => boolean,
  lost: (reason: unknown) => void,
): () => void {
  const node: NodeJS.Process = vm.runInThisContext('process')
  const listen = (reason: unknown, promise: Promise<unknown>) => {
    if (isOurs(promise)) {
      lost(reason)
      // Handled now: Jest hears of that too and does not fail the test, which may be about this very fault.
      promise.catch(() => {})
    } else if (node.listenerCount('unhandledRejection') === 1) {
      throw reason
    }
  }
  node.on('unhandledRejection', listen)
  return () => node.off('unhandledRejection', listen)
}
