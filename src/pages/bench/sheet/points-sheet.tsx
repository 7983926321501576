import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BenchSheet } from '#contract/measurement'
import { QUANTITIES, type Quantity } from '#contract/regulation-row'
import { besides } from '#contract/sheet-plan'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { Sheet } from '../../../components/sheet'
import { measuredBeside, pointsOf, type Ways, withBesides, withPoints } from './plan-points'
import type { SheetInHand } from './use-sheet'

interface PointsSheetProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
  readonly onClose: () => void
}

const MOST = 12

/** Where to measure. What was read at a point that stays is kept. */
export function PointsSheet({ bench: { rows }, hand, onClose }: PointsSheetProps) {
  const { sheet } = hand
  const errors = sheet.readings.filter(({ quantity }) => quantity === 'error')
  const [words, setWords] = useState([...new Set(errors.map(({ nominal }) => nominal))].join(' '))
  const [ways, setWays] = useState<Ways>(errors.some(({ direction }) => direction === 'down') ? 'both' : 'up')
  const [beside, setBeside] = useState(() => measuredBeside(sheet, rows))
  const optional = sheet.service === 'verification' ? [] : besides(sheet, rows).map(({ quantity }) => quantity)
  const wanted = pointsOf(words)
  const toggle = (quantity: Quantity) =>
    setBeside(beside.includes(quantity) ? beside.filter((one) => one !== quantity) : [...beside, quantity])

  function apply() {
    const readings = withPoints(sheet, wanted, ways)
    hand.change({ readings: withBesides({ ...sheet, readings }, rows, beside) })
    onClose()
  }
  return (
    <Sheet
      open
      title='改测量点'
      onClose={onClose}
      acts={
        <Button look='needle' disabled={wanted.length === 0 || wanted.length > MOST} onPress={apply}>
          {wanted.length > MOST ? `最多 ${MOST} 点` : `用这 ${wanted.length} 点`}
        </Button>
      }
    >
      <View>用空格或逗号隔开。结论至少要三点；已经填了读数的点会留着。</View>
      <Field label='测量点' value={words} max={100} onChange={setWords} />
      <Choice
        label='方向'
        look='chips'
        options={[
          { value: 'up', label: '只测一遍' },
          { value: 'both', label: '升一遍、降一遍' },
        ]}
        chosen={[ways]}
        onPick={setWays}
      />
      {optional.length > 0 && (
        <View>
          <View>还可以测</View>
          <Choice
            multiple
            label='还可以测'
            look='chips'
            options={optional.map((value) => ({ value, label: QUANTITIES[value] }))}
            chosen={beside}
            onPick={toggle}
          />
        </View>
      )}
    </Sheet>
  )
}
