import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { FailureState } from '../../../components/failure-state'
import { Loading } from '../../../components/loading'
import { named } from '../../../components/named'
import { Page } from '../../../components/page'
import { qrPicture } from '../../booking/visit/ticket/qr-picture'
import { inThrees, qrTextOf } from '../shown-code'
import css from './browser.module.scss'
import { useWaitingBrowser } from './use-waiting-browser'

/** On the PC of a lab or an office: is let in by somebody's phone, so that nobody types a password at a counter. */
export default function BrowserPage() {
  const { waiting, refusal, begin } = useWaitingBrowser(() => void Taro.reLaunch({ url: '/pages/me/index' }))
  return (
    <Page title='工作人员登录' wide>
      {waiting ? (
        <View className={cx(css.columns)}>
          <Code code={waiting.code} />
          <Steps />
        </View>
      ) : refusal === 'browser-gone' ? (
        <EmptyState says='登录码过期了' next='它只用两分钟。'>
          <Button look='strong' onPress={begin}>
            换一个登录码
          </Button>
        </EmptyState>
      ) : refusal ? (
        <FailureState refusal={refusal} onRetry={begin} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Code({ code }: { code: string }) {
  const { src } = useMemo(() => qrPicture(qrTextOf(code)), [code])
  return (
    <View className={cx(css.code)}>
      <View {...named('img', `登录二维码 ${code}`)}>
        <View className={cx(css.picture)} style={{ backgroundImage: `url("${src}")` }} />
      </View>
      <Text className={cx(css.digits)}>{inThrees(code)}</Text>
      <Text className={cx(css.small)}>两分钟内有效，只用一次</Text>
    </View>
  )
}

const STEPS = [
  '用手机微信打开“计量惠民”小程序，点“我的”，再点“登录电脑”。',
  '扫这个二维码，或者输入它下面的 9 个数字。',
  '在手机上核对号码，点“批准”。这里会自己打开。',
]

const Steps = () => (
  <View className={cx(css.steps)}>
    {STEPS.map((step, at) => (
      <View key={step} className={cx(css.step)}>
        <Text className={cx(css.no)}>{at + 1}</Text>
        <Text>{step}</Text>
      </View>
    ))}
    <View className={cx(css.small)}>登录 12 小时后自动退出。大家合用的电脑，用完请在“我的”里退出登录。</View>
    <View className={cx(css.small)}>居民不用在电脑上登录：用微信打开小程序，就能答题、预约。</View>
  </View>
)
