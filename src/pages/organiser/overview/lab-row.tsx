import { View } from '@tarojs/components'
import type { LabStanding } from '#contract/organiser'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Fullness } from '../../../components/fullness'
import { Tag } from '../../../components/tag'
import { openPage } from '../../../routes'
import css from './overview.module.scss'

/** One lab: how full it is, and what is amiss there. */
export const LabRow = ({
  lab: { labId, name, district, staff, places, booked, waiting, overdue, late },
}: {
  lab: LabStanding
}) => (
  <View className={cx(css.lab)}>
    <Fullness label={`${district} ${name}`} places={places} pending={waiting} confirmed={booked - waiting} />
    <View className={cx(css.amiss)}>
      {overdue > 0 && <Tag tone='bad'>{`! ${overdue} 件过了答复时间`}</Tag>}
      {late > 0 && <Tag tone='grey'>{`${late} 件截止后取消或改走`}</Tag>}
      {staff === 0 && <Tag tone='warm'>还没有工作人员</Tag>}
      <Button
        look='plain'
        small
        flush={overdue === 0 && late === 0 && staff > 0}
        label={`给${name}的预约人发通知`}
        onPress={() => openPage('labNotice', { labId, as: 'organiser' })}
      >
        发通知
      </Button>
    </View>
  </View>
)
