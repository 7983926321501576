import type { RefusalDetail } from '#contract/endpoint'
import { isHousehold, KINDS, kindsIn } from '#contract/instrument-kind'
import { addDays, instantAt, MINUTE, shanghaiDay } from '../../kernel/time'
import { placesOf } from '../booking/places'
import type { CampaignFile, LabInFile } from './campaign-file'
import { momentOf } from './moment'

type CampaignInFile = CampaignFile['campaign']
type DropOffInFile = LabInFile['dropOff'][number]
type EventInFile = LabInFile['events'][number]

/** What makes no sense in what a lab offers beside checks on the spot: 寄检, 讲座和开放日, merchants' scales. */
export const offeringFaults = (lab: LabInFile, campaign: CampaignInFile, path: string): RefusalDetail[] => [
  ...lab.dropOff.flatMap((dropOff, n) => dropOffFaults(lab, dropOff, lab.dropOff[n - 1], `${path}.dropOff[${n}]`)),
  ...lab.events.flatMap((event, n) => eventFaults(event, campaign, lab.events.slice(0, n), `${path}.events[${n}]`)),
  ...merchantFaults(lab, campaign, path),
]

// Any day will do: only the distance counts.
const SOME_DAY = '2027-05-20'

function dropOffFaults(
  lab: LabInFile,
  { from, to, kinds, restMinutes, workMinutes, fetchDays, fetchFrom }: DropOffInFile,
  before: DropOffInFile | undefined,
  path: string,
): RefusalDetail[] {
  if (from >= to) return [{ path: `${path}.to`, message: `要比 from（${from}）晚` }]
  if (before && from < before.to) return [{ path: `${path}.from`, message: `不能早于上一段的结束（${before.to}）` }]
  const ready = instantAt(SOME_DAY, to) + (restMinutes + workMinutes) * MINUTE
  const late = instantAt(addDays(SOME_DAY, fetchDays), fetchFrom) < ready
  const message = `最晚 ${to} 放下，静置 ${restMinutes} 分钟、检 ${workMinutes} 分钟，这个时候还没检完`
  return [
    ...(late ? [{ path: `${path}.fetchFrom`, message }] : []),
    ...kinds.flatMap((kind, n) => {
      const station = lab.stations[kind]
      const { label } = KINDS[kind]
      const at = `${path}.kinds[${n}]`
      if (kinds.indexOf(kind) < n) return [{ path: at, message: `${label}写了两次` }]
      if (!station) return [{ path: at, message: `stations 里没有${label}，请先写它的人数、台数和分钟数` }]
      if (placesOf(station, workMinutes, lab.reservePercent / 100) > 0) return []
      return [{ path: at, message: `${workMinutes} 分钟扣掉预留后一件${label}也排不下，请改 workMinutes` }]
    }),
  ]
}

function eventFaults(
  { kind, day, from, minutes }: EventInFile,
  campaign: CampaignInFile,
  before: readonly EventInFile[],
  path: string,
): RefusalDetail[] {
  const startsAt = instantAt(day, from)
  if (startsAt < momentOf(campaign.from) || startsAt + minutes * MINUTE > momentOf(campaign.to))
    return [{ path: `${path}.day`, message: `要在活动的起止时间（${campaign.from} 到 ${campaign.to}）里` }]
  if (shanghaiDay(startsAt + minutes * MINUTE - 1) !== day)
    return [{ path: `${path}.minutes`, message: '要在当天 24:00 以前结束' }]
  const same = before.some((other) => other.kind === kind && other.day === day && other.from === from)
  return same ? [{ path: `${path}.from`, message: `同一时间已经有一场${KINDS[kind].label}` }] : []
}

const merchantFaults = ({ stations }: LabInFile, { booking }: CampaignInFile, path: string): RefusalDetail[] =>
  kindsIn(stations)
    .filter((kind) => !isHousehold(kind) && booking.shopScaleLimit === 0)
    .map((kind) => ({
      path: `${path}.stations.${kind}`,
      message: '要检小商户的秤，请先把 campaign.booking.shopScaleLimit 写成每家最多几台',
    }))
