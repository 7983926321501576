import type { Missing } from '#contract/outcome'
import { QUANTITIES } from '#contract/regulation-row'
import { WAYS } from './sheet-words'

/** What a sheet still lacks, in a line. */
export function missingWords(missing: readonly Missing[]): string {
  const words = [...new Set(missing.map(wordsOf))]
  return words.length > 3 ? `还差 ${missing.length} 项：${words.slice(0, 3).join('、')}…` : `还差：${words.join('、')}`
}

function wordsOf(one: Missing): string {
  if (one === 'points') return '至少三个测量点'
  if (one === 'appearance') return '外观'
  if (one === 'interval') return '检定分度值 e'
  if (one.quantity !== 'error') return QUANTITIES[one.quantity]
  return one.nominal === '' ? '测量点' : `${one.nominal}${WAYS[one.direction]}`
}
