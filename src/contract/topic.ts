/** What the question bank is about, in the order in which people are shown it. */
export const TOPICS = {
  home: { label: '家里的器具', about: '血压计、体温计、秤怎么用才准' },
  market: { label: '买东西', about: '电子秤、加油机、包装上的净含量' },
  units: { label: '单位和量', about: '米、千克、秒，还有怎么写' },
  law: { label: '计量法规', about: '检定、校准、谁来管' },
  reading: { label: '看读数', about: '刻度、表盘、游标，看图读数' },
  medical: { label: '医院里的器具', about: '血压计、体温计怎么检、怎么看' },
  energy: { label: '水电气', about: '水表、电表、燃气表' },
  environment: { label: '环境', about: '噪声、空气、水质怎么量' },
  time: { label: '时间', about: '秒、时区、谁来报时' },
  history: { label: '计量故事', about: '从秦统一度量衡到量子基准' },
} as const

export type Topic = keyof typeof TOPICS
export const TOPIC_KEYS = Object.keys(TOPICS) as Topic[]
