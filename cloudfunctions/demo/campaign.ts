import { addDays, DAY, instantAt, MINUTE, shanghaiDay } from '../kernel/time'
import type { CampaignDoc } from '../store/collections'
import { NO_FAIRNESS } from '../store/fairness-documents'

const DEMO = 'demo-'

/** Whether it is one of these, and not one that was planted beside it. */
export const isDemo = ({ _id }: Pick<CampaignDoc, '_id'>) => _id.startsWith(DEMO)

/** A campaign around today: the quiz is open, booking is open, and the check days are a week ahead. */
export function demoCampaign(now: number): CampaignDoc {
  const today = shanghaiDay(now)
  const checkDays = [addDays(today, 7), addDays(today, 8)] as const
  const endsAt = instantAt(addDays(checkDays[1], 1), '00:00')
  return {
    _id: `${DEMO}${today}`,
    rev: 1,
    title: '世界计量日免费检测',
    theme: '测量守护健康',
    organiser: '市场监督管理局（演示）',
    startsAt: now - DAY,
    endsAt,
    quizOpensAt: now - DAY,
    quizClosesAt: endsAt,
    bookingOpensAt: now - DAY,
    bookingClosesAt: instantAt(checkDays[1], '15:30'),
    checkDays,
    perKindLimit: 2,
    seatLimit: 4,
    shopScaleLimit: 2,
    answerWithinMinutes: (2 * DAY) / MINUTE,
    keepDays: 180,
    contest: { bestOf: 3, districtBestOf: 10 },
    quiz: {
      quotas: {
        units: 1,
        history: 1,
        law: 1,
        home: 1,
        market: 1,
        reading: 1,
        medical: 1,
        energy: 1,
        environment: 1,
        time: 1,
      },
      difficulties: { '1': 5, '2': 4, '3': 1 },
      minutes: 10,
      triesPerDay: 3,
    },
    blueprint: { forms: { number: 2, judge: 1 }, triesInAll: 0 },
    draw: {
      prizes: [
        { name: '电子血压计', count: 3, yuan: 260 },
        { name: '厨房秤', count: 10, yuan: 60 },
        { name: '钢卷尺', count: 50, yuan: 12 },
      ],
      leastPoints: 60,
      rules: '答得再多也是一次机会。奖品不折现。',
      claimAt: '示例检测点一楼服务台，工作日 9:00 到 17:00',
      claimDays: 14,
      redraws: 1,
      numberName: '答题结束后第一期双色球开奖号码（演示）',
      numberAt: endsAt + 2 * DAY,
    },
    fairness: { ...NO_FAIRNESS, cutOffMinutes: 120, phoneLimit: 4, instrumentOnce: true },
  }
}
