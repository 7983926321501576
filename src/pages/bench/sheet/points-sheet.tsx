import { View } from '@tarojs/components'
import { useState } from 'react'
import { decimalOf } from '#contract/decimal'
import type { BenchSheet } from '#contract/measurement'
import type { Reading } from '#contract/measurement-sheet'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { Sheet } from '../../../components/sheet'
import { typedNumber, wholeNumber } from './typed-number'
import type { SheetInHand } from './use-sheet'

interface PointsSheetProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
  readonly onClose: () => void
}

const MOST = 12

/** Where to measure. What was read at a point that stays is kept. */
export function PointsSheet({ hand, onClose }: PointsSheetProps) {
  const { readings } = hand.sheet
  const errors = readings.filter(({ quantity }) => quantity === 'error')
  const [words, setWords] = useState([...new Set(errors.map(({ nominal }) => nominal))].join(' '))
  const [ways, setWays] = useState<'up' | 'both'>(errors.some(({ direction }) => direction === 'down') ? 'both' : 'up')
  const points = words.split(/[\s、；;]+/).map((word) => wholeNumber(typedNumber(word)))
  const wanted = [...new Set(points)].filter((point) => decimalOf(point) !== undefined)

  function apply() {
    const at = (nominal: string, direction: Reading['direction']) =>
      errors.find((one) => one.nominal === nominal && one.direction === direction) ?? blank(nominal, direction)
    const up = wanted.map((point) => at(point, ways === 'both' ? 'up' : ''))
    const down = ways === 'both' ? [...wanted].reverse().map((point) => at(point, 'down')) : []
    const others = readings.filter(({ quantity }) => quantity !== 'error')
    hand.change({ readings: [...others, ...up, ...down] })
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
      <View>用空格隔开。结论至少要三点；已经填了读数的点会留着。</View>
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
    </Sheet>
  )
}

const blank = (nominal: string, direction: Reading['direction']): Reading => ({
  quantity: 'error',
  nominal,
  direction,
  reference: nominal,
  indication: '',
  deltaL: '',
})
