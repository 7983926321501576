import Taro from '@tarojs/taro'
import { saveText } from './save-text'

/** What goes into the phone's own calendar; times in epoch milliseconds. */
export interface CalendarEntry {
  readonly id: string
  readonly title: string
  readonly startsAt: number
  readonly endsAt: number
  readonly location: string
  readonly notes: string
}

const REMIND_SECONDS = 2 * 3600
// RFC 5545: 75 bytes a line; a character takes four at most.
const FOLD = 18

/** Puts an entry into the phone's calendar, in a browser as a file for it. False when the person or the phone said no. */
export async function addToCalendar(entry: CalendarEntry, now: number): Promise<boolean> {
  // Asked in this form, so that the browser's build leaves out Taro's own calendar, which brings 25 KB.
  if (process.env.TARO_ENV === 'weapp') return addOnPhone(entry)
  saveText?.('免费检测.ics', icsOf(entry, now), 'text/calendar')
  return true
}

async function addOnPhone({ title, startsAt, endsAt, location, notes }: CalendarEntry): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: startsAt / 1000,
      endTime: String(endsAt / 1000),
      location,
      description: notes,
      alarmOffset: REMIND_SECONDS,
    })
    return true
  } catch {
    return false
  }
}

/** An iCalendar file with reminders a day and two hours before. */
export function icsOf({ id, title, startsAt, endsAt, location, notes }: CalendarEntry, now: number): string {
  const alarm = (before: string) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(title)}`,
    `TRIGGER:-${before}`,
    'END:VALARM',
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jiliang-huimin//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@jiliang-huimin`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(title)}`,
    `LOCATION:${text(location)}`,
    `DESCRIPTION:${text(notes)}`,
    ...alarm('P1D'),
    ...alarm('PT2H'),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const utc = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
const text = (words: string) => words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
const folded = (line: string) => (line.match(new RegExp(`.{1,${FOLD}}`, 'gu')) ?? []).join('\r\n ')
