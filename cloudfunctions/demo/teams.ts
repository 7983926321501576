import type { TeamWish } from '../features/standing/side'

/** Teams that a newcomer may join; their codes stand on the organiser's page. */
export const demoTeams = (): readonly TeamWish[] => [
  { key: 'youyi', name: '友谊路街道', sort: 'street', district: '宝山区', code: 'YOUYI1' },
  { key: 'changshou', name: '长寿路街道', sort: 'street', district: '普陀区', code: 'CHANG1' },
  { key: 'nandong', name: '南京东路商场', sort: 'mall', district: '黄浦区', code: 'NANJD1' },
  { key: 'zhangjiang', name: '张江中学', sort: 'school', district: '浦东新区', code: 'ZHANG1' },
]
