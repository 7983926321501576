import type { CampaignDoc, LabDoc, SlotDoc } from '../../store/collections'
import { NO_DRAW } from '../../store/draw-documents'
import { eventSlots, slotsOfDay } from '../booking/slot'
import type { CampaignFile, LabInFile } from './campaign-file'
import { fairnessOf } from './fairness'
import { momentOf } from './moment'

/** The documents that a campaign consists of. Their ids come from the keys in its file. */
export interface CampaignPlan {
  readonly campaign: CampaignDoc
  readonly labs: readonly LabDoc[]
  readonly slots: readonly SlotDoc[]
}

export const planOf = (campaign: CampaignDoc, labs: readonly LabDoc[]): CampaignPlan => ({
  campaign,
  labs,
  slots: [
    ...campaign.checkDays.flatMap((day) => labs.flatMap((lab) => slotsOfDay(lab, day))),
    ...labs.flatMap(eventSlots),
  ],
})

export const planInFile = ({ campaign, labs }: CampaignFile): CampaignPlan =>
  planOf(
    campaignDoc(campaign),
    labs.map((lab) => labDoc(lab, campaign.key)),
  )

const campaignDoc = ({
  booking,
  quiz,
  draw,
  fairness,
  checkDays,
  ...campaign
}: CampaignFile['campaign']): CampaignDoc => ({
  _id: campaign.key,
  rev: 1,
  title: campaign.title,
  theme: campaign.theme,
  organiser: campaign.organiser,
  startsAt: momentOf(campaign.from),
  endsAt: momentOf(campaign.to),
  quizOpensAt: momentOf(quiz.from),
  quizClosesAt: momentOf(quiz.to),
  bookingOpensAt: momentOf(booking.from),
  bookingClosesAt: momentOf(booking.to),
  checkDays: [...checkDays].sort(),
  perKindLimit: booking.perKindLimit,
  seatLimit: booking.seatLimit,
  shopScaleLimit: booking.shopScaleLimit,
  answerWithinMinutes: booking.answerWithinHours * 60,
  keepDays: campaign.keepDays,
  quiz: {
    quotas: quiz.quotas,
    difficulties: quiz.difficulties,
    minutes: quiz.minutes,
    triesPerDay: quiz.triesPerDay,
  },
  draw: draw.prizes.length > 0 ? { ...draw, numberAt: draw.numberAt === '' ? 0 : momentOf(draw.numberAt) } : NO_DRAW,
  fairness: fairnessOf(fairness),
})

const labDoc = ({ key, reservePercent, stations, ...lab }: LabInFile, campaignId: string): LabDoc => ({
  ...lab,
  _id: `${campaignId}.${key}`,
  rev: 1,
  campaignId,
  reserve: reservePercent / 100,
  stations,
})
