import type { RegulationRow } from '#contract/regulation-row'
import { limitWords } from '../../components/number-words'

// A repeatability without a limit of its own.
const AS_ERROR = '和同一处示值误差的限值一样'

/** The limits of a row in a line: `≤500e：±0.5e；≤2000e：±1e`, `±4 mmHg`. */
export function bandWords({ bands, unit }: Pick<RegulationRow, 'bands' | 'unit'>): string {
  const ending = unit === 'e' ? 'e' : ` ${unit}`
  const upTo = (text: string) => (bands.length > 1 ? `≤${text}${ending}：` : '')
  const limits = bands.map((band) => ({ ...band, words: limitWords(band.lower, band.upper) }))
  return limits.map((band) => `${upTo(band.upTo)}${band.words ? `${band.words}${ending}` : AS_ERROR}`).join('；')
}

/** From when to when a row holds; '' where that is always. */
export const timeWords = ({ validFrom, validTo }: Pick<RegulationRow, 'validFrom' | 'validTo'>) =>
  [validFrom && `${validFrom} 起`, validTo && `到 ${validTo}`].filter(Boolean).join('，')
