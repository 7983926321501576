import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `draw.${string}` | `certificate.${string}`>

const campaignId = 'campaign-1'

/** Inputs of the draw and of certificates. */
export const DRAW_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'draw.read': { campaignId },
  'draw.listEntries': { campaignId, cursor: '1' },
  'draw.readOffice': { campaignId },
  'draw.gatherEntries': { campaignId },
  'draw.decideEntry': { campaignId, entryId: 'entry-1', verdict: 'out', reason: '同一部手机' },
  'draw.seal': { campaignId, numberName: '双色球第 2027060 期', numberAt: 1 },
  'draw.enterNumber': { campaignId, number: '03 08 15 21 27 33 09' },
  'draw.withdrawNumber': { campaignId },
  'draw.confirmNumber': { campaignId, number: '03 08 15 21 27 33 09' },
  'draw.handOut': { campaignId, claimCode: '7K2M-9QXD-41TB' },
  'certificate.make': { attemptId: 'attempt-1' },
  'certificate.lookUp': { code: '7K2M-9QXD-41TB' },
}
