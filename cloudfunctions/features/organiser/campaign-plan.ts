import type { CampaignDoc, LabDoc, SlotDoc } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'
import { eventSlots, slotsOfDay } from '../booking/slot'
import { newDistrict, newTeam, type TeamWish } from '../standing/side'
import type { CampaignFile, LabInFile } from './campaign-file'
import { fairnessOf } from './fairness'
import { momentOf } from './moment'
import { drawOf } from './prize-draw'

/** The documents that a campaign consists of. Their ids come from the keys in its file. */
export interface CampaignPlan {
  readonly campaign: CampaignDoc
  readonly labs: readonly LabDoc[]
  readonly slots: readonly SlotDoc[]
  /** Teams, and the districts of teams and labs. */
  readonly teams: readonly TeamDoc[]
}

export const planOf = (
  campaign: CampaignDoc,
  labs: readonly LabDoc[],
  teams: readonly TeamWish[] = [],
): CampaignPlan => ({
  campaign,
  labs,
  slots: [
    ...campaign.checkDays.flatMap((day) => labs.flatMap((lab) => slotsOfDay(lab, day))),
    ...labs.flatMap(eventSlots),
  ],
  teams: [...new Set([...labs, ...teams].map(({ district }) => district))]
    .map((name) => newDistrict(campaign, name))
    .concat(teams.map((team) => newTeam(campaign, team))),
})

export const planInFile = ({ campaign, labs }: CampaignFile): CampaignPlan =>
  planOf(
    campaignDoc(campaign),
    labs.map((lab) => labDoc(lab, campaign.key)),
    campaign.contest.teams,
  )

const campaignDoc = ({
  booking,
  quiz,
  fairness,
  contest,
  draw,
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
  blueprint: { forms: quiz.forms, triesInAll: quiz.triesInAll },
  draw: drawOf(draw),
  fairness: fairnessOf(fairness),
  contest: { bestOf: contest.bestOf, districtBestOf: contest.districtBestOf },
})

const labDoc = ({ key, reservePercent, stations, ...lab }: LabInFile, campaignId: string): LabDoc => ({
  ...lab,
  _id: `${campaignId}.${key}`,
  rev: 1,
  campaignId,
  reserve: reservePercent / 100,
  stations,
})
