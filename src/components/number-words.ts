/** `+2`, `−0.15`: a number with its sign, and the sign of print for the one of the keyboard. */
export const signedWords = (text: string) =>
  text.startsWith('-') ? `−${text.slice(1)}` : text === '0' ? '0' : `+${text}`

/** `±4`, `−0.15 ～ +0.1`, `不超过 6`: limits as people say them. */
export function limitWords(lower: string, upper: string) {
  if (lower === '' && upper === '') return ''
  if (lower === '') return `不超过 ${upper}`
  if (upper === '') return `不小于 ${lower}`
  return lower === `-${upper}` ? `±${upper}` : `${signedWords(lower)} ～ ${signedWords(upper)}`
}
