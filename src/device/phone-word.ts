import { kept } from './kept'

const WORD = kept<string>('phone-word', '')

/** A word by which this phone is known when a paper is begun; made up by chance, and gone with the app's storage. */
export function phoneWord(): string {
  const known = WORD.read()
  if (known !== '') return known
  // It guards nothing: whoever wants another one clears the storage. Math.random is enough (WeChat has no crypto).
  const word = Array.from({ length: 24 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  WORD.write(word)
  return word
}
