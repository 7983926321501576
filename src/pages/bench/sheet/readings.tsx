import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { InstrumentKind } from '#contract/instrument-kind'
import { findingsOf } from '#contract/judging'
import type { BenchSheet } from '#contract/measurement'
import { isScale } from '#contract/sheet-plan'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { Section } from '../../../components/section'
import { focusOn } from '../../../device/focus-on'
import { PointsSheet } from './points-sheet'
import { ReadingRow } from './reading-row'
import css from './readings.module.scss'
import { spaceGoesOn } from './space-goes-on'
import type { SheetInHand } from './use-sheet'

interface ReadingsProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
  /** Enter on the last reading. */
  readonly onLast: () => void
}

// A dial rounds nothing, so there is nothing to take out.
const isDigital = (kind: InstrumentKind) => isScale(kind) && kind !== 'scale-dial'

/** All points in the order in which they are taken; Enter goes on to the next. */
export function Readings({ bench, hand, onLast }: ReadingsProps) {
  const [at, setAt] = useState(-1)
  const [editing, setEditing] = useState(false)
  const { readings, unit } = hand.sheet
  const [withDeltaL, setWithDeltaL] = useState(readings.some(({ deltaL }) => deltaL !== ''))
  useEffect(spaceGoesOn, [])
  // What is not seen must not count.
  const toggleDeltaL = () => {
    if (withDeltaL) hand.change({ readings: readings.map((one) => ({ ...one, deltaL: '' })) })
    setWithDeltaL(!withDeltaL)
  }
  const next = (place: number) => {
    if (place + 1 >= readings.length) return onLast()
    setAt(place + 1)
    focusOn(`reading-${place + 1}`)
  }
  return (
    <Section
      title={`读数（${unit}）`}
      aside={
        <View className={cx(css.acts)}>
          {isDigital(bench.kind) && (
            <Button look='plain' small onPress={toggleDeltaL}>
              {withDeltaL ? '不用小砝码' : '用小砝码 ΔL'}
            </Button>
          )}
          <Button look='plain' small onPress={() => setEditing(true)}>
            改测量点
          </Button>
        </View>
      }
    >
      {readings.length > 0 ? (
        <View className={cx(css.head, withDeltaL && css.three)}>
          <Text className={cx(css.point)}>测量点</Text>
          <Text className={cx(css.cell)}>参考值</Text>
          <Text className={cx(css.large)}>示值</Text>
          {withDeltaL && <Text className={cx(css.cell)}>ΔL</Text>}
        </View>
      ) : (
        <Notice
          says='还没有测量点'
          next={isScale(bench.kind) ? '先填铭牌上的 Max 和 e，会按它建议加载点。' : '点“改测量点”写上要测的点。'}
        />
      )}
      {readings.map((reading, place) => (
        <ReadingRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a reading is its place; two of them may be alike
          key={place}
          id={`reading-${place}`}
          reading={reading}
          unit={unit}
          finding={findingsOf({ ...hand.clean, readings: hand.clean.readings.slice(place, place + 1) }, bench.rows)[0]}
          question={hand.questions.get(place)}
          withDeltaL={withDeltaL}
          focus={at === place}
          onChange={(by) => hand.setReading(place, by)}
          onEnter={() => next(place)}
        />
      ))}
      {hand.judgement.findings
        .filter(({ quantity }) => quantity === 'repeatability')
        .map(({ nominal, error, upper, verdict }) => (
          <Text key={nominal} className={cx(css.spread)}>
            {`${nominal} 处重复性 ${error} ${unit}${upper && `，允许 ${upper}`}${verdict === 'beyond' ? '，超出' : ''}`}
          </Text>
        ))}
      {editing && <PointsSheet bench={bench} hand={hand} onClose={() => setEditing(false)} />}
    </Section>
  )
}
