import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { codeIn } from '../shown-code'
import css from './approve.module.scss'

const WEAPP = process.env.TARO_ENV === 'weapp'

interface EnterCodeProps {
  readonly pending: boolean
  readonly onCode: (code: string) => void
}

/** The code that the PC shows: scanned by WeChat, or typed. */
export function EnterCode({ pending, onCode }: EnterCodeProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')

  function take(text: string, otherwise: string) {
    const code = codeIn(text)
    setWrong(code ? '' : otherwise)
    if (code) onCode(code)
  }

  async function scan() {
    // To close the camera is no fault.
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (scanned) take(scanned.result, '这不是电脑上的登录码。请扫电脑屏幕上的那一个。')
  }

  return (
    <View>
      <View className={cx(css.lead)}>
        在电脑浏览器里打开“计量惠民”，点“工作人员登录”，会看到一个二维码和 9 个数字。
      </View>
      {WEAPP && (
        <Button look='needle' loading={pending} onPress={() => void scan()}>
          扫电脑上的二维码
        </Button>
      )}
      <Field
        label={WEAPP ? '或者输入 9 个数字' : '输入 9 个数字'}
        value={typed}
        onChange={setTyped}
        placeholder='123456789'
        max={9}
        digits
        error={wrong}
      />
      <View className={cx(css.act)}>
        <Button
          look={WEAPP ? 'quiet' : 'strong'}
          loading={pending}
          onPress={() => take(typed, '登录码是 9 个数字，请再看一眼电脑。')}
        >
          下一步
        </Button>
      </View>
    </View>
  )
}
