import { LISTED_FROM, type Pattern, type PatternSort } from '#contract/patterns'

interface SortWords {
  readonly title: string
  /** What is counted, and what innocent reason there may be. */
  readonly why: string
  readonly seen: (pattern: Pattern) => string
}

/** What each sort of pattern is called, and why it may be quite all right. */
export const SORT_WORDS: Record<PatternSort, SortWords> = {
  'made-together': {
    title: '同一分钟出现的账号',
    why: `同一分钟第一次出现 ${LISTED_FROM['made-together']} 个以上、都约了检测。开约前后一刻钟大家都在这时候来，不算。也可能是社区组织大家一起约。`,
    seen: ({ times }) => `同一分钟里出现 ${times} 个账号`,
  },
  'one-phone': {
    title: '一个号码，几个账号',
    why: `${LISTED_FROM['one-phone']} 个以上账号用同一个电话号码。也可能是一家人或养老院合用。`,
    seen: ({ times }) => `一个号码后面有 ${times} 个账号`,
  },
  rebooking: {
    title: '反复取消',
    why: `一个账号自己取消了 ${LISTED_FROM.rebooking} 件以上，改时间不算。也可能是拿不定主意。`,
    seen: ({ times }) => `一个账号取消了 ${times} 件`,
  },
  'for-others': {
    title: '替别人约得多',
    why: `一个账号替别人约了 ${LISTED_FROM['for-others']} 次以上。也可能是义务宣传员或子女。`,
    seen: ({ times }) => `一个账号替别人约了 ${times} 次`,
  },
  absences: {
    title: '几次没有来',
    why: `一个账号在这次活动里 ${LISTED_FROM.absences} 次以上约了没有来，也没有取消。`,
    seen: ({ times }) => `一个账号 ${times} 次没有来`,
  },
}
