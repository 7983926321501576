import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Fair =
  | 'release.readDraw'
  | 'release.fileWish'
  | 'release.withdrawWish'
  | 'release.readList'
  | 'organiser.readPatterns'
  | 'organiser.settlePattern'

/** Who gets places: what a person should look at, and the draw. */
export const FAIRNESS_INPUTS: { readonly [Name in Fair]: InputOf<Registry[Name]> } = {
  'release.readDraw': { inCampaign: 'campaign-1' },
  'release.fileWish': {
    slotIds: ['slot-1', 'slot-2'],
    instruments: [{ kind: 'bp-auto', model: '', note: '', serial: '' }],
    wait: true,
  },
  'release.withdrawWish': { inCampaign: 'campaign-1' },
  'release.readList': { inCampaign: 'campaign-1', cursor: '1000' },
  'organiser.readPatterns': { campaignId: 'campaign-1' },
  'organiser.settlePattern': { campaignId: 'campaign-1', patternId: 'pattern-1', verdict: 'nothing' },
}
