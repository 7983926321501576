import { Text, View } from '@tarojs/components'
import { BARRED_WORDS } from '#contract/barred-words'
import type { BenchSheet } from '#contract/measurement'
import { SERVICES, type Service, type Sheet } from '#contract/measurement-sheet'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Segments } from '../../../components/segments'
import { openPage } from '../../../routes'
import css from './instrument-facts.module.scss'
import { PaperChoice } from './paper-choice'

interface WorkChoiceProps {
  readonly bench: BenchSheet
  readonly sheet: Sheet
  readonly onService: (service: Service) => void
  readonly onChange: (by: Partial<Sheet>) => void
}

const ALWAYS = ['check', 'calibration'] as const
const label = (value: Service) => ({ value, label: SERVICES[value] })

/** What the lab does here: 检定 only where lab and person are authorised, otherwise why not. And the paper that goes with it. */
export function WorkChoice({ bench: { barred, labId }, sheet, onService, onChange }: WorkChoiceProps) {
  const offered: readonly Service[] = barred === '' ? ['check', 'verification', 'calibration'] : ALWAYS
  return (
    <View>
      <Segments<Service> label='服务' segments={offered.map(label)} chosen={sheet.service} onPick={onService} />
      {barred !== '' && (
        <View className={cx(css.rows)}>
          <Text className={cx(css.row)}>{`不能选“检定”：${BARRED_WORDS[barred]}。`}</Text>
          {sheet.service === 'verification' && (
            <Text className={cx(css.row, css.expired)}>
              这张记录写的是检定，现在完成不了。请改成便民检测，或请有授权的人来做。
            </Text>
          )}
          <Button look='plain' small onPress={() => openPage('authorisations', { labId, as: 'staff' })}>
            看检定授权
          </Button>
        </View>
      )}
      {sheet.service === 'calibration' && <Text className={cx(css.row)}>校准只给数值，不作结论。</Text>}
      <PaperChoice paper={sheet} onChange={onChange} />
    </View>
  )
}
