import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon'
import { pressable } from '../../components/pressable'
import css from './place-link.module.scss'

const dial = async (phone: string) => {
  try {
    await Taro.makePhoneCall({ phoneNumber: phone })
  } catch {
    // The person thought better of it, or this device has no phone; the number stands on the page.
  }
}

/** Calls the lab; nothing where it gave no number. */
export const PhoneLink = ({ phone }: { phone: string }) =>
  phone === '' ? null : (
    <View className={cx(css.link)} {...pressable(() => void dial(phone), { role: 'link' })}>
      <Icon name='phone' size={20} />
      <Text>{`打电话 ${phone}`}</Text>
    </View>
  )
