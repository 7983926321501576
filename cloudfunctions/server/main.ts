import { DEMO_IDENTITIES } from '../demo/identities'
import { plantDemo } from '../demo/plant'
import { parsePhoneKeys } from '../features/account/phone-keys'
import { headLine } from '../features/audit/head-line'
import { parseTicketKeys } from '../features/booking/ticket-keys'
import { parseMessageTemplates } from '../features/outreach/message-templates'
import { hashId } from '../kernel/ids'
import { openHttpsWechat } from '../wechat/https'
import { accessTokens } from './access-tokens'
import { identifyDemo } from './demo-identity'
import { openErasureJournal } from './erasure-journal'
import { startProcess, type Wire } from './start-process'
import { identifyByToken } from './token-identity'

/** Who is who, and the parts of the world that need keys. Everything else of the server is the same for all. */
const wire: Wire = async (store, settings, log) => {
  const { keys: phoneKeys } = parsePhoneKeys(settings.PHONE_KEYS, settings.PHONE_INDEX_KEY)
  const journal = settings.ERASURE_JOURNAL
  const kept = {
    phoneKeys,
    messageTemplates: parseMessageTemplates(settings.MESSAGE_TEMPLATES).templates,
    ticketKeys: parseTicketKeys(settings.TICKET_KEYS).keys,
    ...(journal !== undefined && { erasureJournal: await openErasureJournal(journal) }),
    onAudit: (head: Parameters<typeof headLine>[0]) => log.info({ event: 'audit' }, headLine(head)),
  }
  if (settings.DEMO_IDENTITIES === 'yes') {
    await plantDemo(store, Date.now())
    return { identify: identifyDemo, world: { ...kept, demoIdentities: DEMO_IDENTITIES } }
  }
  const { WECHAT_APPID: appId = '', WECHAT_SECRET: secret = '', WECHAT_ORIGIN: origin, TOKEN_SECRET = [] } = settings
  const wechat = openHttpsWechat({ appId, secret, origin, clock: Date.now })
  // A key is named after itself, so that it keeps its name when another comes before it.
  const tokens = accessTokens(TOKEN_SECRET.map((one) => ({ id: hashId(one).slice(0, 8), secret: one })))
  return {
    identify: identifyByToken(tokens, Date.now),
    world: { ...kept, wechat, signingIn: { codes: wechat, tokens } },
  }
}

void startProcess(wire)
