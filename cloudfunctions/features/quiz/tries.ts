import type { CampaignDoc } from '../../store/collections'

/** Whether somebody has had all the tries that there are in the whole campaign. */
export const isAtEnd = ({ blueprint: { triesInAll } }: CampaignDoc, had: number) => triesInAll > 0 && had >= triesInAll

/** Of the tries that are left today, those that are left in all too. */
export const leftInAll = ({ blueprint: { triesInAll } }: CampaignDoc, had: number, today: number) =>
  triesInAll > 0 ? Math.min(today, Math.max(0, triesInAll - had)) : today
