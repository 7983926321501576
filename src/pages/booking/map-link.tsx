import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon'
import { pressable } from '../../components/pressable'
import css from './place-link.module.scss'

interface MapLinkProps {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}

const show = async (place: MapLinkProps) => {
  try {
    await Taro.openLocation({ ...place, scale: 17 })
  } catch {
    // Closed by the person; the address stands on the page.
  }
}

/** Opens WeChat's own map; a browser has none, so there it is left out. */
export const MapLink = (place: MapLinkProps) =>
  process.env.TARO_ENV === 'weapp' ? (
    <View className={cx(css.link)} {...pressable(() => void show(place), { role: 'link' })}>
      <Icon name='pin' size={20} />
      <Text>打开地图</Text>
    </View>
  ) : null
