import { View } from '@tarojs/components'
import { GROUPS, type InstrumentGroup } from '#contract/instrument-kind'
import { dayWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { cx } from '../../components/cx'
import { openPage, openTab } from '../../routes'
import { wantGroup } from '../booking/wanted-group'
import css from './check-it.module.scss'

/** From a question to the thing itself: how it is used, and when it can be checked for free (`day`; null: not now). */
export const CheckIt = ({ group, day }: { group: InstrumentGroup; day: string | null }) => (
  <View className={cx(css.check)}>
    {day !== null && (
      <Button
        look='needle'
        onPress={() => {
          wantGroup(group)
          openTab('pages/booking/labs/index')
        }}
      >
        {`家里的${GROUPS[group]}准不准？${dayWords(day)}免费检`}
      </Button>
    )}
    <Button onPress={() => openPage('how-to', { group, ...(day !== null && { day }) })}>
      {`${GROUPS[group]}怎么用才准`}
    </Button>
  </View>
)
