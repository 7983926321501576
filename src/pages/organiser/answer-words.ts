import type { BankQuestion, Key } from '#contract/bank'

/** What is right by a key, in words. */
export function keyWords({ form, options, unit }: BankQuestion, { right, value, tolerance, everyAnswer }: Key): string {
  if (everyAnswer) return '人人得分'
  if (form === 'number') return `${value} ${unit}（允许偏差 ${tolerance}）`
  return right.map((place) => options[place] ?? '').join(form === 'order' ? ' → ' : '、')
}
