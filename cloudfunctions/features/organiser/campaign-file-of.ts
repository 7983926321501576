import { shanghaiMoment } from '../../kernel/time'
import type { CampaignDoc, LabDoc } from '../../store/collections'
import type { CampaignFile, LabInFile } from './campaign-file'
import { TOPICS } from './workbook/campaign-rows'

/** The file that a stored campaign could have come from. Labs that were taken out of it are not in it. */
export const campaignFileOf = (campaign: CampaignDoc, labs: readonly LabDoc[]): CampaignFile => ({
  campaign: campaignInFile(campaign),
  labs: labs.filter(({ stations, events }) => Object.keys(stations).length + events.length > 0).map(labInFile),
})

const campaignInFile = (campaign: CampaignDoc): CampaignFile['campaign'] => ({
  key: campaign._id,
  title: campaign.title,
  theme: campaign.theme,
  organiser: campaign.organiser,
  from: shanghaiMoment(campaign.startsAt),
  to: shanghaiMoment(campaign.endsAt),
  checkDays: [...campaign.checkDays],
  booking: {
    from: shanghaiMoment(campaign.bookingOpensAt),
    to: shanghaiMoment(campaign.bookingClosesAt),
    perKindLimit: campaign.perKindLimit,
    seatLimit: campaign.seatLimit,
    shopScaleLimit: campaign.shopScaleLimit,
    answerWithinHours: Math.ceil(campaign.answerWithinMinutes / 60),
  },
  quiz: {
    from: shanghaiMoment(campaign.quizOpensAt),
    to: shanghaiMoment(campaign.quizClosesAt),
    minutes: campaign.quiz.minutes,
    triesPerDay: campaign.quiz.triesPerDay,
    quotas: { ...campaign.quiz.quotas },
    difficulties: { ...campaign.quiz.difficulties },
    // Where the questions came from is not kept; its own topics are a bureau's own.
    bank: Object.keys(campaign.quiz.quotas).every((topic) => topic in TOPICS) ? 'shipped' : 'present',
  },
  draw: drawInFile(campaign.draw),
  keepDays: campaign.keepDays,
})

const drawInFile = (draw: CampaignDoc['draw']): CampaignFile['campaign']['draw'] => ({
  ...draw,
  prizes: draw.prizes.map((prize) => ({ ...prize })),
  // Without prizes nothing of it was asked.
  claimDays: draw.claimDays || 14,
  numberAt: draw.numberAt > 0 ? shanghaiMoment(draw.numberAt) : '',
})

const labInFile = ({ _id, rev: _, campaignId, reserve, ...lab }: LabDoc): LabInFile => ({
  ...lab,
  key: _id.slice(campaignId.length + 1),
  hours: lab.hours.map((span) => ({ ...span })),
  reservePercent: Math.round(reserve * 100),
  stations: { ...lab.stations },
  dropOff: lab.dropOff.map((offer) => ({ ...offer, kinds: [...offer.kinds] })),
  events: lab.events.map((event) => ({ ...event })),
})

/** The file with what a workbook does not ask for as it is already: seats, shops' scales, the draw, drop-off and events. */
export function keepingUnasked(file: CampaignFile, before: CampaignFile | undefined): CampaignFile {
  if (!before) return file
  const { seatLimit, shopScaleLimit } = before.campaign.booking
  const booking = { ...file.campaign.booking, seatLimit, shopScaleLimit }
  const labs = file.labs.map((lab) => {
    const known = before.labs.find(({ key }) => key === lab.key)
    return known ? { ...lab, dropOff: known.dropOff, events: known.events } : lab
  })
  return { campaign: { ...file.campaign, booking, draw: before.campaign.draw }, labs }
}
