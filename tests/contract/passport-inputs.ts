import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `passport.${string}`>
const WORDS = { name: '妈妈的血压计', model: '上臂式 HEM-1', serial: '2023-0001' }

/** 我的器具. */
export const PASSPORT_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'passport.list': {},
  'passport.keep': { requestId: 'request-1', kind: 'bp-auto', ...WORDS },
  'passport.describe': { instrumentId: 'kept-1', ...WORDS },
  'passport.keepResult': { bookingId: 'booking-1', instrumentId: 'kept-1', agreedTo: '2026-11' },
  'passport.dropResult': { instrumentId: 'kept-1', code: 'ABCD-EFGH-JKMN' },
  'passport.remove': { instrumentId: 'kept-1' },
}
