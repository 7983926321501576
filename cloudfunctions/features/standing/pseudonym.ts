import { hashId, hashNumber } from '../../kernel/ids'

const MANNERS = ['细心', '稳重', '认真', '好学', '机灵', '沉着', '勤快', '爽朗'] as const
const THINGS = ['天平', '游标卡尺', '砝码', '钢尺', '沙漏', '量杯', '罗盘', '秒表', '温度计', '水平仪'] as const

/** What somebody is called in the standing: made of the place's id, so always the same, and telling nothing of the person. */
export function pseudonym(standingId: string): string {
  const number = hashNumber(standingId)
  const manner = MANNERS[number % MANNERS.length] ?? ''
  const thing = THINGS[Math.floor(number / MANNERS.length) % THINGS.length] ?? ''
  return `${manner}的${thing} ${hashId('pseudonym', standingId).slice(0, 4).toUpperCase()}`
}
