import { View } from '@tarojs/components'
import type { ScalePlate } from '#contract/measurement-sheet'
import { Field } from '../../../components/field'
import { Segments } from '../../../components/segments'
import { isNoNumber, NO_NUMBER, typedNumber } from './typed-number'

interface ScaleFactsProps {
  readonly plate: ScalePlate
  readonly unit: string
  readonly onChange: (plate: ScalePlate) => void
}

const CLASSES = [
  { value: '', label: '没有标' },
  { value: 'III', label: 'III 级' },
  { value: 'IIII', label: 'IIII 级' },
] as const

/** What a scale's plate says; the loads to measure at follow from it. */
export const ScaleFacts = ({ plate, unit, onChange }: ScaleFactsProps) => (
  <View>
    <Field
      label={`最大称量 Max（${unit}）`}
      value={plate.max}
      error={isNoNumber(plate.max) ? NO_NUMBER : undefined}
      max={10}
      onChange={(max) => onChange({ ...plate, max: typedNumber(max) })}
    />
    <Field
      label={`检定分度值 e（${unit}）`}
      hint='铭牌上没有就空着'
      value={plate.e}
      error={isNoNumber(plate.e) ? NO_NUMBER : undefined}
      max={10}
      onChange={(e) => onChange({ ...plate, e: typedNumber(e) })}
    />
    <Segments<ScalePlate['accuracyClass']>
      label='准确度等级'
      segments={CLASSES}
      chosen={plate.accuracyClass}
      onPick={(accuracyClass) => onChange({ ...plate, accuracyClass })}
    />
  </View>
)
