import { DEMO_IDENTITIES } from '../demo/identities'
import { plantDemo } from '../demo/plant'
import { identifyDemo } from './demo-identity'
import { startProcess, type Wire } from './start-process'

/** Who is who, and the parts of the world that need keys. Everything else of the server is the same for all. */
const wire: Wire = async (store, settings) => {
  if (settings.DEMO_IDENTITIES === 'yes') {
    await plantDemo(store, Date.now())
    return { identify: identifyDemo, world: { demoIdentities: DEMO_IDENTITIES } }
  }
  // TOKEN_SECRET, WECHAT_*, PHONE_* and ERASURE_JOURNAL are in `settings` already; the token is read here.
  return { identify: async () => undefined }
}

void startProcess(wire)
