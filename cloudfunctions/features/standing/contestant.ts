import { hashId } from '../../kernel/ids'

/** One a person and campaign: whoever joins twice changes the one document. */
export const contestantId = (campaignId: string, personId: string) => hashId('contestant', campaignId, personId)
