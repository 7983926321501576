import { View } from '@tarojs/components'
import { GROUPS, type InstrumentGroup } from '#contract/instrument-kind'
import { dayWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { cx } from '../../components/cx'
import { RowLink } from '../../components/row-link'
import { openPage, openTab } from '../../routes'
import { wantGroup } from '../booking/wanted-group'
import css from './check-it.module.scss'

interface CheckItProps {
  readonly group: InstrumentGroup
  readonly day: string | null
  /** Another one stands above it: one act of a page is in the warm colour. */
  readonly second?: boolean
}

/** From a question to the thing itself: how it is used, and when it can be checked for free (`day`; null: not now). */
export const CheckIt = ({ group, day, second }: CheckItProps) => (
  <View className={cx(css.check)}>
    {day !== null && (
      <Button
        look={second ? 'quiet' : 'needle'}
        onPress={() => {
          wantGroup(group)
          openTab('pages/booking/labs/index')
        }}
      >
        {`${dayWords(day)}免费检${GROUPS[group]}`}
      </Button>
    )}
    <RowLink
      title={`${GROUPS[group]}怎么用才准`}
      onPress={() => openPage('how-to', { group, ...(day !== null && { day }) })}
    />
  </View>
)
