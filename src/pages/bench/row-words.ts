import { isObserved, type RegulationRow } from '#contract/regulation-row'
import { limitWords } from '../../components/number-words'
import { observedOf } from '../../components/observed-words'

// What has no limit of its own: a repeatability, a corner, what is net of a tare.
const AS_ERROR = '和同一处示值误差的限值一样'

/** The limits of a row in a line: `≤500e：±0.5e；≤2000e：±1e`, `±4 mmHg`. */
export function bandWords({ bands, unit, quantity }: Pick<RegulationRow, 'bands' | 'unit' | 'quantity'>): string {
  if (isObserved(quantity)) return observedOf(quantity).says[0]
  const ending = unit === 'e' ? 'e' : ` ${unit}`
  const upTo = (text: string) => (bands.length > 1 ? `≤${text}${ending}：` : '')
  const limits = bands.map((band) => ({ ...band, words: limitWords(band.lower, band.upper) }))
  return limits.map((band) => `${upTo(band.upTo)}${band.words ? `${band.words}${ending}` : AS_ERROR}`).join('；')
}

/** From when to when a row holds; '' where that is always. */
export const timeWords = ({ validFrom, validTo }: Pick<RegulationRow, 'validFrom' | 'validTo'>) =>
  [validFrom && `${validFrom} 起`, validTo && `到 ${validTo}`].filter(Boolean).join('，')
