import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { qrPicture } from './qr-picture'
import css from './ticket-code.module.scss'

// Pixels of one module: a whole number, so that the edges stay sharp; the longer code of a signed ticket has to fit 320.
const MODULE_PX = 6
const SIGNED_MODULE_PX = 5

/**
 * The code to be read aloud, in two halves, and to be scanned. The QR code holds digits and nothing else: a hand
 * scanner at a PC types them straight into the field of the desk. `ticket` is the signed one, see the contract.
 */
export function TicketCode({ code, ticket }: { code: string; ticket: string }) {
  const { src, modules } = useMemo(() => qrPicture(ticket), [ticket])
  const side = `${modules * (ticket === code ? MODULE_PX : SIGNED_MODULE_PX)}px`
  return (
    <View className={cx(css.ticket)}>
      <View {...named('img', `二维码 ${code}`)}>
        <Image src={src} style={{ width: side, height: side }} />
      </View>
      <View className={cx(css.code)}>
        <Text>{code.slice(0, 4)}</Text>
        <Text>{code.slice(4)}</Text>
      </View>
      <Text className={cx(css.hint)}>到了给工作人员看，或者念这个号码</Text>
    </View>
  )
}
