import { type Expected, ITS_ORGANISERS, type Row } from './expectations'

/** The bank is one for all campaigns: whoever organises one may have a hand in it, never alone. */
const organisers = (answer: Expected): Row['expect'] => ({
  ...ITS_ORGANISERS,
  'organiser of this campaign': answer,
  'organiser of another campaign': answer,
})

const file = 'UEsDBA=='
const ofCampaign = ({ campaignId }: { campaignId: string }) => ({ campaignId })
const question = { questionId: 'no-such-question' }
const key = { right: [1], value: '', tolerance: '', everyAnswer: false }

export const BANK_ROWS: Readonly<Record<string, Row>> = {
  'bank.list': { send: () => ({}), expect: organisers('ok') },
  'bank.review': {
    send: () => ({ ...question, rev: 1, passes: true }),
    expect: organisers('not-found'),
    publicIds: ['questionId'],
  },
  'bank.release': { send: () => ({ questionIds: ['none'] }), expect: organisers('ok'), publicIds: ['questionIds'] },
  'bank.retire': { send: () => question, expect: organisers('not-found'), publicIds: ['questionId'] },
  'bank.proposeKey': {
    send: () => ({ requestId: 'request-of-the-matrix', ...question, key, reason: '抄错了' }),
    expect: organisers('not-found'),
    publicIds: ['questionId'],
  },
  'bank.settleKey': {
    send: () => ({ correctionId: 'none', approve: true }),
    expect: organisers('not-found'),
    publicIds: ['correctionId'],
  },
  'bank.export': { send: () => ({ topic: 'units' }), expect: organisers('ok'), publicIds: ['topic'] },
  'bank.preview': { send: () => ({ file }), expect: organisers('ok') },
  'bank.import': {
    send: () => ({ file, digest: 'of-something-else' }),
    expect: organisers('preview-outdated'),
    publicIds: ['digest'],
  },
  'bank.readItems': { send: ofCampaign, expect: ITS_ORGANISERS },
  'bank.countItems': { send: ofCampaign, expect: ITS_ORGANISERS },
  'bank.exportItems': { send: ofCampaign, expect: ITS_ORGANISERS },
  'bank.previewPaper': { send: ofCampaign, expect: ITS_ORGANISERS, answersAnew: true },
}
