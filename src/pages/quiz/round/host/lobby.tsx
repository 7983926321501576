import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { readRoundCode } from '#contract/round'
import { useReading } from '../../../../api/use-reading'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { qrPicture } from '../../../booking/visit/ticket/qr-picture'
import css from './host.module.scss'

// Where there is no WeChat the page is opened in a browser, as here.
const linkOf = (code: string) => `${window.location.href.replace(/#.*$/, '')}#/pages/quiz/round/play/index?code=${code}`

/** How to come in: a code to scan, and digits to type. */
export function Lobby({ roundId, code, players }: { roundId: string; code: string; players: number }) {
  const { value } = useReading(readRoundCode, { roundId })
  const link = useMemo(() => qrPicture(linkOf(code)).src, [code])
  const src = value?.picture ? `data:image/png;base64,${value.picture}` : link
  return (
    <View className={cx(css.lobby)}>
      <View
        className={cx(css.qr)}
        {...named('img', `进场二维码 ${code}`)}
        style={{ backgroundImage: `url("${src}")` }}
      />
      <View className={cx(css.steps)}>
        <Text>{value?.picture ? '用微信扫一扫进场' : '用手机扫一扫进场'}</Text>
        <Text>或者打开“计量惠民” → 答题 → 现场答题，输入</Text>
        <Text className={cx(css.code)}>{code}</Text>
        <Text {...named('status')}>{`已经进场 ${players} 人`}</Text>
      </View>
    </View>
  )
}
