import * as cloud from 'wx-server-sdk'
import { openidOf } from '../cloud/cloud-caller'
import { cloudWorld } from '../cloud/cloud-world'
import { personOfOpenid } from '../features/account/person-of-openid'
import { productRoute } from '../features/answers'
import { PersonLimits } from '../kernel/person-limits'

const { admits } = new PersonLimits()
const route = productRoute(cloudWorld(), Date.now, (fault, name) => console.error(name, fault), admits)

/**
 * The cloud function `api`: `{ name, input }` of one call in, its envelope out. An instance answers one call at a time,
 * which is the platform's setting; the caller is read before anything is awaited all the same.
 */
export function main(event: { readonly name?: unknown; readonly input?: unknown }, context: unknown) {
  const openid = openidOf(cloud.getWXContext(), context, process.env.MINI_PROGRAM_APPID ?? '')
  const personId = openid === undefined ? undefined : personOfOpenid(openid)
  return route(String(event.name), event.input ?? {}, personId, undefined, openid)
}
