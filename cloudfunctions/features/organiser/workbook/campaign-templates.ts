import { addDays, shanghaiDay } from '../../../kernel/time'
import type { CampaignFile, LabInFile } from '../campaign-file'

type Campaign = CampaignFile['campaign']

/** Campaigns that come every year or month; each is the next one after today, with the days that can be changed. */
const TEMPLATES = {
  'metrology-day': { key: 'wmd', title: '世界计量日免费检测', theme: '测量守护健康', lead: 14, days: yearly('05-20') },
  'consumer-day': { key: 'cd', title: '3·15 免费检测', theme: '放心消费，准确计量', lead: 10, days: yearly('03-15') },
  'quality-month': { key: 'qm', title: '质量月免费检测', theme: '质量强国，计量先行', lead: 12, days: yearly('09-20') },
  'service-day': { key: 'sd', title: '每月计量服务日', theme: '家门口的免费检测', lead: 7, days: monthly('20') },
} as const
export type TemplateKind = keyof typeof TEMPLATES

/** The next campaign of a template, after `like` is over; what the template does not say is as there. */
export function campaignByTemplate(kind: TemplateKind, like: Campaign, now: number): Campaign {
  const { key, title, theme, lead, days } = TEMPLATES[kind]
  const today = shanghaiDay(now)
  const over = like.to.slice(0, 10)
  const day = days(addDays([today, over].sort()[1] ?? today, lead))
  const span = { from: `${addDays(day, -lead)} 09:00`, to: `${addDays(day, 3)} 00:00` }
  const dated = kind === 'service-day' ? day.slice(0, 7) : day.slice(0, 4)
  return {
    ...like,
    key: `${key}-${dated}`,
    title,
    theme,
    ...span,
    checkDays: [day],
    booking: { ...like.booking, from: span.from, to: `${day} 15:30` },
    quiz: { ...like.quiz, ...span },
  }
}

/** The first such day that is after the given one. */
function yearly(monthAndDay: string) {
  return (after: string) => {
    const year = Number(after.slice(0, 4))
    return (
      [year, year + 1].map((one) => `${one}-${monthAndDay}`).find((day) => day > after) ?? `${year + 1}-${monthAndDay}`
    )
  }
}

function monthly(dayOfMonth: string) {
  return (after: string) => {
    const same = `${after.slice(0, 7)}-${dayOfMonth}`
    // Any day of the next month, and from there the one that is meant.
    return same > after ? same : `${addDays(`${after.slice(0, 7)}-01`, 40).slice(0, 7)}-${dayOfMonth}`
  }
}

/** A campaign moved by whole years, until its first day is to come. */
export function nextYear(campaign: Campaign, now: number): Campaign {
  const today = shanghaiDay(now)
  const years = Math.max(
    1,
    Number(today.slice(0, 4)) - Number(campaign.from.slice(0, 4)) + (laterInYear(campaign.from, today) ? 0 : 1),
  )
  const moved = (text: string) => movedBy(text, years)
  return {
    ...campaign,
    key: movedKey(campaign.key, campaign.from.slice(0, 4), moved(campaign.from).slice(0, 4)),
    title: campaign.title.replace(/20\d\d/, (year) => `${Number(year) + years}`),
    from: moved(campaign.from),
    to: moved(campaign.to),
    checkDays: campaign.checkDays.map(moved),
    booking: { ...campaign.booking, from: moved(campaign.booking.from), to: moved(campaign.booking.to) },
    quiz: { ...campaign.quiz, from: moved(campaign.quiz.from), to: moved(campaign.quiz.to) },
  }
}

/** The sessions on the check days of another campaign, each on the one that takes the place of its own; others are left out. */
export function movedEvents(events: LabInFile['events'], from: Campaign, to: Campaign): LabInFile['events'] {
  return events.flatMap((event) => {
    const day = to.checkDays[from.checkDays.indexOf(event.day)]
    return day === undefined ? [] : [{ ...event, day }]
  })
}

const laterInYear = (moment: string, today: string) => moment.slice(5, 10) > today.slice(5)

// The 29th of February is the 1st of March where there is none.
function movedBy(text: string, years: number): string {
  const day = `${Number(text.slice(0, 4)) + years}${text.slice(4, 10)}`
  const isThere = addDays(`${day.slice(0, 8)}01`, Number(day.slice(8)) - 1)
  return isThere + text.slice(10)
}

function movedKey(key: string, from: string, to: string): string {
  const named = key.includes(from) ? key.replace(from, to) : `${key.slice(0, 19)}-${to}`
  return named === key ? `${key.slice(0, 19)}-${to}` : named
}
