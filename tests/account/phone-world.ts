import { randomBytes } from 'node:crypto'
import { PHONE_CONSENT } from '#contract/contact'
import { type PhoneKeys, parsePhoneKeys } from '../../cloudfunctions/features/account/phone-keys'
import type { Wechat } from '../../cloudfunctions/wechat/port'

export const keyText = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** A ring of keys, the newest first. */
export function keysOf(sealing: readonly string[], index: string): PhoneKeys {
  const { keys, mistakes } = parsePhoneKeys(sealing.join(','), index)
  if (!keys) throw new Error(mistakes.join())
  return keys
}

export const someKeys = () => keysOf([keyText('k1')], keyText('i1'))

// Service numbers of an operator, so that no person's number stands here.
export const PHONE = '13800138000'
export const OTHER_PHONE = '13800100500'

export const leaving = (phone: string = PHONE) => ({ phone, agreedTo: PHONE_CONSENT.edition })

const away = async () => ({ ok: false, failure: 'unavailable' }) as const

/** WeChat as far as numbers go; for all else it is away. */
export const wechatThatTells = (phoneNumber: Wechat['phoneNumber']): Wechat => ({
  phoneNumber,
  sendMessage: away,
  checkText: away,
  miniCode: away,
  urlLink: away,
})
