import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Names = Extract<keyof Registry, `bank.${string}`>

/** Inputs of the question bank's running. */
export const BANK_INPUTS: { readonly [Name in Names]: InputOf<Registry[Name]> } = {
  'bank.list': { stage: 'draft', topic: 'units', doubtful: true, search: '血压', cursor: '30' },
  'bank.review': { questionId: 'units-001', rev: 1, passes: true },
  'bank.release': { questionIds: ['units-001'] },
  'bank.retire': { questionId: 'units-001' },
  'bank.proposeKey': {
    requestId: 'request-1',
    questionId: 'units-001',
    key: { right: [0, 2], value: '12.5', tolerance: '', everyAnswer: false },
    reason: '标准换了版本',
  },
  'bank.settleKey': { correctionId: 'correction-1', approve: true },
  'bank.export': { topic: 'units' },
  'bank.preview': { file: 'UEsDBA==' },
  'bank.import': { file: 'UEsDBA==', digest: 'digest-1' },
  'bank.readItems': { campaignId: 'campaign-1' },
  'bank.countItems': { campaignId: 'campaign-1' },
  'bank.exportItems': { campaignId: 'campaign-1' },
  'bank.previewPaper': { campaignId: 'campaign-1' },
}
