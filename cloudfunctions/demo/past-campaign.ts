import { hashId } from '../kernel/ids'
import { addDays, DAY, instantAt, shanghaiDay } from '../kernel/time'
import type { CampaignDoc } from '../store/collections'
import { demoCampaign } from './campaign'

/** A campaign that ended before the given one began: three service days in a year, and prizes drawn by a public number. */
export function pastCampaign({ _id, startsAt }: CampaignDoc): CampaignDoc {
  const day = (days: number) => addDays(shanghaiDay(startsAt), -days)
  const endsAt = instantAt(day(4), '00:00')
  const quizClosesAt = endsAt - 5 * DAY
  const like = demoCampaign(startsAt)
  return {
    ...like,
    _id: `past-${hashId(_id).slice(0, 12)}`,
    title: '去年的计量服务日（已结束）',
    theme: '家门口的免费检测',
    startsAt: endsAt - 400 * DAY,
    endsAt,
    quizOpensAt: quizClosesAt - 20 * DAY,
    quizClosesAt,
    bookingOpensAt: endsAt - 400 * DAY,
    bookingClosesAt: instantAt(day(12), '15:30'),
    checkDays: [day(376), day(194), day(12)],
    draw: {
      ...like.draw,
      prizes: [
        { name: '电子血压计', count: 2, yuan: 260 },
        { name: '厨房秤', count: 6, yuan: 60 },
        { name: '钢卷尺', count: 20, yuan: 12 },
      ],
      numberName: '答题结束后第一期双色球开奖号码（演示）',
      numberAt: quizClosesAt + 2 * DAY,
    },
  }
}
