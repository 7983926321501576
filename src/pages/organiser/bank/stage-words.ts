import type { Stage } from '#contract/bank'

export const STAGE_WORDS: Record<Stage, string> = { draft: '草稿', reviewed: '已复核', live: '上线', retired: '停用' }
