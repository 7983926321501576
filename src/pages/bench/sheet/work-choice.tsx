import { Text, View } from '@tarojs/components'
import { BARRED_WORDS } from '#contract/barred-words'
import type { BenchSheet } from '#contract/measurement'
import { PAPERS, SERVICES, type Service, type Sheet } from '#contract/measurement-sheet'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Segments } from '../../../components/segments'
import { openPage } from '../../../routes'
import css from './instrument-facts.module.scss'

interface WorkChoiceProps {
  readonly bench: BenchSheet
  readonly sheet: Sheet
  readonly onService: (service: Service) => void
  readonly onChange: (by: Partial<Sheet>) => void
}

const ALWAYS = ['check', 'calibration'] as const
const label = (value: Service) => ({ value, label: SERVICES[value] })
const options = (Object.keys(PAPERS) as Sheet['paper'][]).map((value) => ({ value, label: PAPERS[value] }))

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
      <View className={cx(css.look)}>
        <Text className={cx(css.label)}>另外出了纸质的</Text>
        <Choice
          label='另外出了纸质的'
          look='chips'
          options={options}
          chosen={[sheet.paper]}
          onPick={(paper) => onChange({ paper, ...(paper === '' && { certificate: '' }) })}
        />
      </View>
      {sheet.paper !== '' && (
        <Field
          label={`${PAPERS[sheet.paper]}编号`}
          hint='这里不出证书，只记下纸质证书的编号'
          value={sheet.certificate}
          onChange={(certificate) => onChange({ certificate })}
        />
      )}
    </View>
  )
}
