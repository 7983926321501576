import type { RegulationRow } from '#contract/regulation-row'
import { limitWords } from '../../components/number-words'

/** The limits of a row in a line: `≤500e：±0.5e；≤2000e：±1e`, `±4 mmHg`. */
export function bandWords({ bands, unit }: Pick<RegulationRow, 'bands' | 'unit'>): string {
  const ending = unit === 'e' ? 'e' : ` ${unit}`
  const upTo = (text: string) => (bands.length > 1 ? `≤${text}${unit === 'e' ? 'e' : ` ${unit}`}：` : '')
  return bands.map((band) => `${upTo(band.upTo)}${limitWords(band.lower, band.upper)}${ending}`).join('；')
}

/** From when to when a row holds; '' where that is always. */
export const timeWords = ({ validFrom, validTo }: Pick<RegulationRow, 'validFrom' | 'validTo'>) =>
  [validFrom && `${validFrom} 起`, validTo && `到 ${validTo}`].filter(Boolean).join('，')
