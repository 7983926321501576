import { startLoopback } from './cloudbase-loopback/loopback'
import { openLoopbackStore } from './cloudbase-loopback/open-loopback-store'
import { conformance } from './conformance'

conformance(async () => {
  const loopback = await startLoopback()
  const store = openLoopbackStore(loopback.url, 15_000)
  return { store, ping: async () => void (await store.staff.find({ where: {}, limit: 1 })), close: loopback.close }
})
