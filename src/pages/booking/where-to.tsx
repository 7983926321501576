import { Text, View } from '@tarojs/components'
import { type LabSite, SITE_LABELS } from '#contract/lab-site'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon'
import { MapLink } from './map-link'
import { PhoneLink } from './phone-link'
import css from './where-to.module.scss'

interface WhereToProps {
  readonly name: string
  readonly address: string
  readonly directions: string
  readonly phone: string
  readonly latitude: number
  readonly longitude: number
  /** Left out where it is not known. */
  readonly stepFree?: boolean
  readonly site?: LabSite
}

/** Where a lab is and how to get there. */
export const WhereTo = ({ stepFree, site, directions, phone, ...place }: WhereToProps) => (
  <View className={cx(css.where)}>
    <Text className={cx(css.name)}>{place.name}</Text>
    {site && site !== 'lab' && <Text>{`${SITE_LABELS[site]}，只在检测日有人`}</Text>}
    <Text>{place.address}</Text>
    <Text>{directions}</Text>
    {stepFree !== undefined && (
      <View className={cx(css.access)}>
        {stepFree && <Icon name='ramp' size={18} />}
        <Text>{stepFree ? '有无障碍通道' : '没有无障碍通道'}</Text>
      </View>
    )}
    <View>
      <MapLink {...place} />
      <PhoneLink phone={phone} />
    </View>
  </View>
)
