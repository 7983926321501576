import { all, ITS_ORGANISERS, type Row } from './expectations'

/** What a person should look at, and the draw of places. */
export const FAIRNESS_ROWS: Readonly<Record<string, Row>> = {
  // The campaign of the site gives its places from the opening minute on.
  'release.readDraw': {
    send: ({ campaignId }) => ({ inCampaign: campaignId }),
    expect: all('not-found'),
    publicIds: ['inCampaign'],
  },
  'release.fileWish': {
    send: ({ slotId }) => ({ slotIds: [slotId], instruments: [{ kind: 'bp-auto', model: '', note: '' }], wait: true }),
    expect: all('not-found'),
    publicIds: ['slotIds'],
  },
  'release.withdrawWish': {
    send: ({ campaignId }) => ({ inCampaign: campaignId }),
    expect: all('not-found'),
    publicIds: ['inCampaign'],
  },
  'release.readList': {
    send: ({ campaignId }) => ({ inCampaign: campaignId }),
    expect: all('not-found'),
    publicIds: ['inCampaign'],
  },
  'organiser.readPatterns': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  // Nothing out of the ordinary is to be seen on the site; of another's campaign not even that is told.
  'organiser.settlePattern': {
    send: ({ campaignId }) => ({ campaignId, patternId: 'pattern-1', verdict: 'nothing' }),
    expect: {
      ...all('forbidden'),
      'organiser of this campaign': 'not-found',
      'organiser of another campaign': 'not-found',
    },
  },
}
