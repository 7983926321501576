import type { RefusalDetail } from '#contract/endpoint'
import { type InstrumentKind, KINDS, kindsIn } from '#contract/instrument-kind'
import { instantAt, shanghaiDay } from '../../kernel/time'
import { placesOf } from '../booking/places'
import type { CampaignFile, LabInFile } from './campaign-file'
import { drawFaults } from './check-draw'
import { offeringFaults } from './check-offerings'
import { teamFaults } from './check-teams'
import { fairnessFaults } from './fairness'
import { momentOf } from './moment'

/** What is right in form and makes no sense together. */
export const senseFaults = ({ campaign, labs }: CampaignFile, now: number): RefusalDetail[] => [
  ...spanFaults('campaign', campaign),
  ...[...spanFaults('campaign.booking', campaign.booking), ...spanFaults('campaign.quiz', campaign.quiz)],
  ...within('campaign.booking', campaign.booking, campaign),
  ...within('campaign.quiz', campaign.quiz, campaign),
  ...(momentOf(campaign.to) <= now ? [{ path: 'campaign.to', message: '活动已经结束了' }] : []),
  ...dayFaults(campaign),
  ...fairnessFaults(campaign),
  ...sumFaults(campaign.quiz),
  ...teamFaults(campaign.contest),
  ...drawFaults(campaign),
  ...labs.flatMap((lab, n) => labFaults(lab, `labs[${n}]`, labs.slice(0, n))),
  ...labs.flatMap((lab, n) => offeringFaults(lab, campaign, `labs[${n}]`)),
]

interface Span {
  readonly from: string
  readonly to: string
}

// Written the same way on both sides, so the text sorts as the time does.
const spanFaults = (path: string, { from, to }: Span) =>
  from < to ? [] : [{ path: `${path}.to`, message: `要比开始（${from}）晚` }]

const within = (path: string, inner: Span, outer: Span) => [
  ...(inner.from < outer.from ? [{ path: `${path}.from`, message: `不能早于活动开始（${outer.from}）` }] : []),
  ...(inner.to > outer.to ? [{ path: `${path}.to`, message: `不能晚于活动结束（${outer.to}）` }] : []),
]

const dayFaults = ({ checkDays, from, to }: CampaignFile['campaign']) =>
  checkDays.flatMap((day, n) => {
    const path = `campaign.checkDays[${n}]`
    if (checkDays.indexOf(day) < n) return [{ path, message: '这一天写了两次' }]
    const isInside = day >= shanghaiDay(momentOf(from)) && instantAt(day, '24:00') <= momentOf(to)
    return isInside ? [] : [{ path, message: `要在活动的起止时间（${from} 到 ${to}）里，最后一天也要整天在内` }]
  })

function sumFaults({ quotas, difficulties, forms }: CampaignFile['campaign']['quiz']): RefusalDetail[] {
  const [asked, graded] = [quotas, difficulties].map((counts) => Object.values(counts).reduce((a, b) => a + b, 0))
  if (asked === 0) return [{ path: 'campaign.quiz.quotas', message: '至少要有一项' }]
  if (asked === graded) return formFaults(forms, asked ?? 0)
  const message = `各难度一共 ${graded} 题，各主题一共 ${asked} 题，两边要一样多`
  return [{ path: 'campaign.quiz.difficulties', message }]
}

function formFaults(forms: CampaignFile['campaign']['quiz']['forms'], asked: number): RefusalDetail[] {
  const named = Object.values(forms).reduce((sum, count) => sum + count, 0)
  const message = `各题型一共 ${named} 题，比一份卷子的 ${asked} 题还多`
  return named > asked ? [{ path: 'campaign.quiz.forms', message }] : []
}

function labFaults(lab: LabInFile, path: string, before: readonly LabInFile[]): RefusalDetail[] {
  const twice = before.some(({ key }) => key === lab.key)
  return [
    ...(twice ? [{ path: `${path}.key`, message: `“${lab.key}”前面已经用过` }] : []),
    ...hourFaults(lab, path),
    ...(kindsIn(lab.stations).length + lab.events.length === 0
      ? [{ path: `${path}.stations`, message: '至少要能检一种器具，或者有一场讲座、开放日' }]
      : []),
    ...kindsIn(lab.stations).flatMap((kind) => stationFaults(lab, kind, `${path}.stations.${kind}`)),
  ]
}

const hourFaults = ({ hours, slotMinutes }: LabInFile, path: string) =>
  hours.flatMap(({ from, to }, n) => {
    const last = hours[n - 1]
    if (last && from < last.to)
      return [{ path: `${path}.hours[${n}].from`, message: `不能早于上一段的结束（${last.to}）` }]
    const minutes = (instantAt('2027-05-20', to) - instantAt('2027-05-20', from)) / 60_000
    if (minutes >= slotMinutes) return []
    return [{ path: `${path}.hours[${n}].to`, message: `这一段排不下一个 ${slotMinutes} 分钟的时段` }]
  })

function stationFaults(lab: LabInFile, kind: InstrumentKind, path: string): RefusalDetail[] {
  const station = lab.stations[kind]
  if (!station || placesOf(station, lab.slotMinutes, lab.reservePercent / 100) > 0) return []
  const message = `${lab.slotMinutes} 分钟的时段扣掉预留后一件${KINDS[kind].label}也排不下`
  return [{ path, message: `${message}，请改人数、台位、分钟数或预留` }]
}
