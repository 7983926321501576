import { PASSPORT_CONSENT } from '#contract/passport'
import { all, type Row, SIGNED_IN } from './expectations'

const WORDS = { name: '血压计', model: '', serial: '' }

/** 我的器具: everybody has their own, and nobody of the site has one yet. */
export const PASSPORT_ACCESS: Readonly<Record<string, Row>> = {
  'passport.list': { send: () => ({}), expect: SIGNED_IN },
  'passport.keep': {
    send: () => ({ requestId: 'kept-in-the-matrix', kind: 'bp-auto', ...WORDS }),
    expect: SIGNED_IN,
  },
  'passport.describe': { send: () => ({ instrumentId: 'kept-of-nobody', ...WORDS }), expect: all('not-found') },
  // It is not measured yet, so not even its owner has a result to keep.
  'passport.keepResult': {
    send: ({ bookingId }) => ({ bookingId, agreedTo: PASSPORT_CONSENT.edition }),
    expect: all('not-found'),
  },
  'passport.dropResult': {
    send: () => ({ instrumentId: 'kept-of-nobody', code: 'ABCD-EFGH-JKMN' }),
    expect: all('not-found'),
  },
  'passport.remove': {
    send: () => ({ instrumentId: 'kept-of-nobody' }),
    expect: SIGNED_IN,
    publicIds: ['instrumentId'],
  },
}
