import type { DropOff, LabEvent } from '../store/offering-documents'

/** Left in the morning, rested for two hours (JJG 270), measured in the afternoon, fetched the day after. */
const OVERNIGHT: DropOff = {
  from: '09:00',
  to: '11:30',
  kinds: ['bp-mercury', 'bp-aneroid', 'thermo-glass'],
  restMinutes: 120,
  workMinutes: 120,
  fetchDays: 1,
  fetchFrom: '14:00',
}

/** Instruments can be left where a lab has the room for it. */
export const demoDropOff = (labKey: string): readonly DropOff[] =>
  ['baoshan', 'pudong-zhangjiang'].includes(labKey) ? [OVERNIGHT] : []

type Session = Omit<LabEvent, 'day'>

const SESSIONS: Readonly<Record<string, readonly Session[]>> = {
  baoshan: [
    {
      kind: 'lab-visit',
      title: '看看血压计是怎么检的',
      about: '走进检测室，看标准压力计和恒温槽。适合带孩子。',
      from: '10:00',
      minutes: 45,
      seats: 15,
    },
    {
      kind: 'lecture',
      title: '家里的血压计怎么选、怎么用',
      about: '在一楼会议室，可以带着器具来问。',
      from: '14:00',
      minutes: 60,
      seats: 40,
    },
  ],
  huangpu: [
    {
      kind: 'lecture',
      title: '买菜怎么看秤',
      about: '在二楼活动室，有轮椅位。',
      from: '15:00',
      minutes: 45,
      seats: 30,
    },
  ],
  'pudong-zhangjiang': [
    {
      kind: 'lab-visit',
      title: '一千克是怎么来的',
      about: '看砝码和天平。10 岁以下请家长陪着。',
      from: '14:30',
      minutes: 60,
      seats: 20,
    },
  ],
}

/** The lab's lectures and open houses, on every check day. */
export const demoEvents = (labKey: string, days: readonly string[]): LabEvent[] =>
  days.flatMap((day) => (SESSIONS[labKey] ?? []).map((session) => ({ ...session, day })))
