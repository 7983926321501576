import { Text, View } from '@tarojs/components'
import { DUTIES, DUTY_LABELS, type Duty } from '#contract/duty'
import { INSTRUMENT_KINDS, type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import css from './members.module.scss'

export interface DutyChosen {
  readonly duty: Duty
  readonly kinds: readonly InstrumentKind[]
}

const MAY: Record<Duty, string> = {
  admin: '能做这个检测点的全部事情：答复预约、登记到场、检测、改设置。',
  reception: '能答复预约、登记到场、叫号、交还器具，不能填检测数据。',
  technician: '能叫号、检测和交还下面选中的器具，不能答复预约。',
}

/** What the person who is invited will do at the lab. */
export const DutyChoice = ({ chosen, onChange }: { chosen: DutyChosen; onChange: (chosen: DutyChosen) => void }) => (
  <View>
    <Choice
      label='岗位'
      look='chips'
      options={DUTIES.map((value) => ({ value, label: DUTY_LABELS[value] }))}
      chosen={[chosen.duty]}
      onPick={(duty) => onChange({ duty, kinds: duty === 'technician' ? chosen.kinds : [] })}
    />
    <Text className={cx(css.says)}>{MAY[chosen.duty]}</Text>
    {chosen.duty === 'technician' && (
      <Choice
        label='能检的器具'
        look='chips'
        multiple
        options={INSTRUMENT_KINDS.map((value) => ({ value, label: KINDS[value].label }))}
        chosen={chosen.kinds}
        onPick={(kind) => onChange({ ...chosen, kinds: toggled(chosen.kinds, kind) })}
      />
    )}
  </View>
)

const toggled = (kinds: readonly InstrumentKind[], kind: InstrumentKind) =>
  INSTRUMENT_KINDS.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one)))

/** A technician without a kind could do nothing. */
export const isWhole = ({ duty, kinds }: DutyChosen) => duty !== 'technician' || kinds.length > 0
