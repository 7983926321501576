import { randomInt } from 'node:crypto'
import * as cloud from 'wx-server-sdk'
import { parsePhoneKeys } from '../features/account/phone-keys'
import { headLine } from '../features/audit/head-line'
import { parseTicketKeys } from '../features/booking/ticket-keys'
import { parseMessageTemplates } from '../features/outreach/message-templates'
import { type World, worldOf } from '../features/world'
import { openCloudbase } from '../store/cloudbase'
import { rememberSettings } from '../store/remember-settings'
import { type CloudOpenApi, openCloudWechat } from '../wechat/cloud'
import { cloudDatabase } from './cloud-database'

// A request to the database takes some 10 ms; the functions themselves are given 20 s and 60 s in the console.
const DATABASE_TIMEOUT_MS = 5_000
const WECHAT_TIMEOUT_MS = 5_000

/** The world of a cloud function: the environment it runs in. Once a process. */
export function cloudWorld(): World {
  const { store } = openCloudbase(cloudDatabase(DATABASE_TIMEOUT_MS))
  const { keys: phoneKeys, mistakes } = parsePhoneKeys(process.env.PHONE_KEYS, process.env.PHONE_INDEX_KEY)
  const { templates: messageTemplates, mistakes: wrong } = parseMessageTemplates(process.env.MESSAGE_TEMPLATES)
  const tickets = parseTicketKeys(process.env.TICKET_KEYS)
  for (const mistake of [...mistakes, ...wrong, ...tickets.mistakes]) console.error(mistake)
  return worldOf({
    store: rememberSettings(store, Date.now),
    randomBelow: randomInt,
    shownForMs: 1_000,
    phoneKeys,
    messageTemplates,
    ticketKeys: tickets.keys,
    onAudit: (head) => console.log(headLine(head)),
    wechat: openCloudWechat(cloud.openapi as unknown as CloudOpenApi, WECHAT_TIMEOUT_MS),
  })
}
