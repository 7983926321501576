import Taro from '@tarojs/taro'
import type { whoAmI } from '#contract/account'
import type { OutputOf } from '#contract/endpoint'
import { session } from '../../api/session'
import { signOutHere } from '../../api/sign-out'
import { RowLink } from '../../components/row-link'
import { openPage } from '../../routes'

const H5 = process.env.TARO_ENV === 'h5'

/** Signing in on a PC. WeChat's cloud serves no browser, and the demo needs no sign-in: nothing is shown there. */
export function Computer({ who }: { who: OutputOf<typeof whoAmI> }) {
  if (CLOUD_ENV !== '' || who.demoIdentities.length > 0) return null
  if (!H5) return who.labs.length + who.campaigns.length > 0 ? <LetIn /> : null
  if (who.personId === null)
    return <RowLink title='工作人员登录' note='用手机扫码登录这台电脑' onPress={() => openPage('browser', {})} />
  return (
    <>
      <LetIn />
      {session.read() && <RowLink title='退出登录' note='这台电脑不再记得您' onPress={() => void leave()} />}
    </>
  )
}

const LetIn = () => (
  <RowLink title='登录电脑' note='扫电脑上的二维码，在电脑上用工作台' onPress={() => openPage('approve', {})} />
)

async function leave() {
  await signOutHere()
  await Taro.reLaunch({ url: '/pages/me/index' })
}
