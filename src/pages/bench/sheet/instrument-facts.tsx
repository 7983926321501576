import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BenchSheet } from '#contract/measurement'
import type { Service, Sheet } from '#contract/measurement-sheet'
import { STAGES, type Unit } from '#contract/regulation-row'
import { isScale, unitsOf } from '#contract/sheet-plan'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Segments } from '../../../components/segments'
import css from './instrument-facts.module.scss'
import { RowsInForce } from './rows-in-force'
import { ScaleFacts } from './scale-facts'
import { StandardsUsed } from './standards-used'
import { typedNumber } from './typed-number'
import type { SheetInHand } from './use-sheet'
import { WorkChoice } from './work-choice'

interface InstrumentFactsProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
}

// A household instrument that is brought to be verified was sold long ago; one that is only checked is in use.
const stageFor = (service: Service, { stage }: Sheet): Partial<Sheet> => {
  if (service === 'verification') return { service, stage: stage === 'in-use' ? 'subsequent' : stage }
  return { service }
}

const segments = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))

/** What stands on the instrument, how it is measured, and by what. Most of it is there already. */
export function InstrumentFacts({ bench, hand }: InstrumentFactsProps) {
  const { sheet, change, replan } = hand
  const [open, setOpen] = useState(false)
  const units = unitsOf(bench.kind)
  return (
    <View className={cx(css.facts)}>
      {units.length > 1 && (
        <Segments<Unit>
          label='器具显示的单位'
          segments={units.map((unit) => ({ value: unit, label: unit }))}
          chosen={sheet.unit}
          onPick={(unit) => replan({ unit })}
        />
      )}
      {isScale(bench.kind) && (
        <ScaleFacts plate={sheet.scale} unit={sheet.unit} onChange={(scale) => replan({ scale })} />
      )}
      <Field label='品牌型号' value={sheet.make} onChange={(make) => change({ make })} />
      <View className={cx(css.look)}>
        <Text className={cx(css.label)}>外观</Text>
        <Choice
          label='外观'
          look='chips'
          options={[
            { value: 'sound', label: '完好' },
            { value: 'flawed', label: '有缺陷' },
          ]}
          chosen={[sheet.appearance]}
          onPick={(picked) => change({ appearance: picked === 'sound' ? 'sound' : 'flawed' })}
        />
      </View>
      <RowsInForce bench={bench} sheet={sheet} />
      <Button look='plain' small flush onPress={() => setOpen(!open)}>
        {open ? '收起' : '编号、环境、标准器、服务'}
      </Button>
      {open && (
        <View>
          <Field label='出厂编号' value={sheet.serial} onChange={(serial) => change({ serial })} />
          <Field
            label='出厂年份'
            digits
            max={4}
            value={sheet.madeYear === 0 ? '' : String(sheet.madeYear)}
            onChange={(year) => change({ madeYear: Math.min(Number(typedNumber(year)) || 0, 2200) })}
          />
          <Field
            label='室温（°C）'
            value={sheet.roomCelsius}
            max={8}
            onChange={(text) => change({ roomCelsius: typedNumber(text) })}
          />
          <Field
            label='湿度（%）'
            value={sheet.humidity}
            max={8}
            onChange={(text) => change({ humidity: typedNumber(text) })}
          />
          <StandardsUsed standards={sheet.standards} now={bench.now} onChange={(standards) => change({ standards })} />
          <WorkChoice
            bench={bench}
            sheet={sheet}
            onService={(service) => replan(stageFor(service, sheet))}
            onChange={change}
          />
          <Segments
            label='阶段'
            segments={segments(STAGES)}
            chosen={sheet.stage}
            onPick={(stage) => replan({ stage })}
          />
          <Field
            label='备注'
            max={100}
            hint='会印在结果单上'
            value={sheet.remark}
            onChange={(remark) => change({ remark })}
          />
        </View>
      )}
    </View>
  )
}
