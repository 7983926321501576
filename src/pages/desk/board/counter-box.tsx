import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { useElder } from '../../../theme/elder'
import css from './board.module.scss'
import { CameraScan } from './camera-scan'
import { type BoxId, keepFocus } from './keep-focus'

const WEAPP = process.env.TARO_ENV === 'weapp'

interface CounterBoxProps {
  readonly id?: BoxId
  readonly pending: boolean
  readonly onEnter: (text: string) => void
}

/**
 * Where somebody types or a hand scanner does: Enter checks in, and the field is empty and ready for the next one. On the
 * PC what is typed while nothing has the focus goes here, so that nobody has to reach for the mouse.
 */
export function CounterBox({ id = 'counter-box', pending, onEnter }: CounterBoxProps) {
  const [text, setText] = useState('')
  // What does not fit is cut in the middle of a word.
  const elder = useElder()
  const last = useRef({ words: '', at: 0 })

  useEffect(() => keepFocus(id), [id])

  function enter(words: string) {
    const [bare, at] = [words.trim(), Date.now()]
    // A scanner may send Enter twice within a moment.
    const isEcho = bare === last.current.words && at - last.current.at < 300
    last.current = { words: bare, at }
    setText('')
    if (bare !== '' && !isEcho) onEnter(bare)
  }
  async function scan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (scanned) enter(scanned.result)
  }
  return (
    <>
      <View className={cx(css.counter)}>
        <Input
          id={id}
          className={cx(css.box)}
          value={text}
          maxlength={300}
          placeholder={elder ? '号码或尾号' : '扫码，或输预约号、手机后四位'}
          aria-label='预约号或电话后四位'
          onInput={(event) => setText(event.detail.value)}
          onConfirm={(event) => enter(event.detail.value)}
        />
        {WEAPP ? (
          <Button look='needle' small loading={pending} onPress={() => void scan()}>
            扫码
          </Button>
        ) : null}
        <Button look='strong' small loading={pending} onPress={() => enter(text)}>
          登记
        </Button>
      </View>
      {!WEAPP && id === 'counter-box' && <CameraScan onCode={onEnter} />}
    </>
  )
}
