import { shanghaiMoment } from '../../kernel/time'
import type { CampaignDoc, LabDoc } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'
import { codeOf, teamKeyOf } from '../standing/side'
import { type CampaignFile, checkCampaignFile, type LabInFile } from './campaign-file'
import { fairnessInFile } from './fairness'
import { drawInFile } from './prize-draw'
import { isShippedTopic } from './workbook/quiz-rows'
import type { Said } from './workbook/read-campaign-book'
import { getAt, isRecord } from './workbook/read-record'

/** The file that a stored campaign could have come from. Labs that were taken out of it are not in it. */
export const campaignFileOf = (
  campaign: CampaignDoc,
  labs: readonly LabDoc[],
  sides: readonly TeamDoc[],
): CampaignFile => ({
  campaign: campaignInFile(campaign, sides),
  labs: labs.filter(({ stations, events }) => Object.keys(stations).length + events.length > 0).map(labInFile),
})

const campaignInFile = (campaign: CampaignDoc, sides: readonly TeamDoc[]): CampaignFile['campaign'] => ({
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
  fairness: fairnessInFile(campaign.fairness),
  quiz: {
    from: shanghaiMoment(campaign.quizOpensAt),
    to: shanghaiMoment(campaign.quizClosesAt),
    minutes: campaign.quiz.minutes,
    triesPerDay: campaign.quiz.triesPerDay,
    triesInAll: campaign.blueprint.triesInAll,
    forms: { ...campaign.blueprint.forms },
    quotas: { ...campaign.quiz.quotas },
    difficulties: { ...campaign.quiz.difficulties },
    // Where the questions came from is not kept; its own topics are a bureau's own.
    bank: Object.keys(campaign.quiz.quotas).every(isShippedTopic) ? 'shipped' : 'present',
  },
  contest: { ...campaign.contest, teams: teamsInFile(sides) },
  draw: drawInFile(campaign.draw),
  keepDays: campaign.keepDays,
})

function teamsInFile(sides: readonly TeamDoc[]): CampaignFile['campaign']['contest']['teams'] {
  const districts = new Map(sides.map(({ _id, name }) => [_id, name]))
  return sides
    .flatMap((side) => {
      const { name, sort, districtId } = side
      if (sort === '') return []
      return [{ key: teamKeyOf(side), name, sort, district: districts.get(districtId) ?? '', code: codeOf(side) }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const labInFile = ({ _id, rev: _, campaignId, reserve, ...lab }: LabDoc): LabInFile => ({
  ...lab,
  key: _id.slice(campaignId.length + 1),
  hours: lab.hours.map((span) => ({ ...span })),
  reservePercent: Math.round(reserve * 100),
  stations: { ...lab.stations },
  dropOff: lab.dropOff.map((offer) => ({ ...offer, kinds: [...offer.kinds] })),
  events: lab.events.map((event) => ({ ...event })),
})

/**
 * The file with what a workbook leaves out as it is already. `said` is what the workbook says; the questions of a paper and
 * what a lab checks are said as a whole or not at all.
 */
export function keepingUnasked(file: CampaignFile, said: Said, before: CampaignFile | undefined): CampaignFile {
  if (!before) return file
  const present = said.off.reduce<Record<string, unknown>>(without, { ...before.campaign })
  const labs = file.labs.map((lab, n) => {
    const known = before.labs.find(({ key }) => key === lab.key)
    return known ? staying(lab, said.labs[n], known) : lab
  })
  const checked = checkCampaignFile({ campaign: staying(file.campaign, said.campaign, present), labs })
  return checked.ok ? checked.value : file
}

/** The same without what lies at a path such as `fairness.draw`. */
function without(record: Readonly<Record<string, unknown>>, path: string): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.')
  const { [key]: gone, ...others } = record
  return isRecord(gone) && rest.length > 0 ? { ...others, [key]: without(gone, rest.join('.')) } : others
}

const WHOLE = ['quotas', 'difficulties', 'forms', 'stations']

function staying(now: object, said: unknown, before: object): Record<string, unknown> {
  const saidOf = (key: string) => getAt(said, key)
  const kept = Object.entries(before).map(([key, was]) => {
    const is = getAt(now, key)
    if (saidOf(key) === undefined) return [key, was] as const
    const inside = isRecord(is) && isRecord(was) && !WHOLE.includes(key)
    return [key, inside ? staying(is, saidOf(key), was) : is] as const
  })
  return { ...now, ...Object.fromEntries(kept) }
}
