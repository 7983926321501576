import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import css from './error-bar.module.scss'
import { errorPlace } from './error-place'
import { named } from './named'
import { limitWords, signedWords } from './number-words'

interface ErrorBarProps {
  /** Decimal texts in one unit; a limit may be empty. */
  readonly error: string
  readonly lower: string
  readonly upper: string
  readonly unit: string
  readonly verdict: 'within' | 'beyond' | 'unjudged'
}

const SAYS = { within: '在允许范围内', beyond: '超出允许范围', unjudged: '不作判断' }

/** An error drawn against its limits. */
export function ErrorBar({ error, lower, upper, unit, verdict }: ErrorBarProps) {
  const limits = limitWords(lower, upper)
  // Limits without a verdict are there to compare with: nobody says that they are kept or not.
  const words = `误差 ${signedWords(error)} ${unit}${limits && `，${verdict === 'unjudged' ? '参考' : '允许'} ${limits}`}，${SAYS[verdict]}`
  return (
    <View className={cx(css.bar, css[verdict])} {...named('img', words)}>
      <Text
        className={cx(css.figure)}
      >{`${verdict === 'beyond' ? '✕ ' : verdict === 'within' ? '✓ ' : ''}${signedWords(error)}`}</Text>
      {limits === '' ? (
        <Text className={cx(css.limits)}>{unit}</Text>
      ) : (
        <>
          <View className={cx(css.scale)}>
            <View className={cx(css.band)} />
            <View className={cx(css.needle)} style={{ left: `${errorPlace(Number(error), lower, upper)}%` }} />
          </View>
          <Text className={cx(css.limits)}>{verdict === 'unjudged' ? `参考 ${limits}` : limits}</Text>
        </>
      )}
    </View>
  )
}
