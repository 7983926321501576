/** `48.2 秒`, `2 分 5 秒` */
export function spentWords(ms: number): string {
  const seconds = ms / 1_000
  if (seconds < 60) return `${(Math.floor(seconds * 10) / 10).toFixed(1)} 秒`
  return `${Math.floor(seconds / 60)} 分 ${Math.floor(seconds % 60)} 秒`
}
