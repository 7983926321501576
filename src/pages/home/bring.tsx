import { View } from '@tarojs/components'
import { GROUPS, INSTRUMENT_GROUPS, type InstrumentGroup } from '#contract/instrument-kind'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon'
import { pressable } from '../../components/pressable'
import { Section } from '../../components/section'
import { openTab } from '../../routes'
import { wantGroup } from '../booking/wanted-group'
import css from './bring.module.scss'

const openLabsFor = (group: InstrumentGroup) => {
  wantGroup(group)
  openTab('pages/booking/labs/index')
}

/** What one may bring; leads to the labs that check it. */
export const Bring = () => (
  <Section title='带什么来检'>
    <View className={cx(css.groups)}>
      {INSTRUMENT_GROUPS.map((group) => (
        <View key={group} className={cx(css.group)} {...pressable(() => openLabsFor(group), { role: 'link' })}>
          <View className={cx(css.sign)}>
            <Icon name={group} size={44} />
          </View>
          {GROUPS[group]}
        </View>
      ))}
    </View>
  </Section>
)
