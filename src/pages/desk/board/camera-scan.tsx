import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import css from './board.module.scss'
import type { Looking, NoCamera } from './camera'

const ID = 'counter-camera'
// A ticket that is held still is one ticket; taken away and shown again, it is meant again.
const SAME_WITHIN_MS = 3_000

// Asked in this form, so that the mini-program, which has a scanner of its own, is built without it.
const openCamera = process.env.TARO_ENV === 'h5' ? () => import('./camera') : undefined

/** In a browser: scans tickets with the camera of the computer, one after the other, until it is closed. */
export function CameraScan({ onCode }: { onCode: (text: string) => void }) {
  const [state, setState] = useState<'off' | 'opening' | 'on' | NoCamera>('off')
  const latest = useRef<Latest>({ onCode, text: '', at: 0, turn: 0, looking: undefined })
  latest.current.onCode = onCode
  const stop = () => stopLooking(latest.current)
  useEffect(() => () => stopLooking(latest.current), [])

  function saw(text: string) {
    const { current } = latest
    const isSame = text === current.text && Date.now() - current.at < SAME_WITHIN_MS
    Object.assign(current, { text, at: Date.now() })
    if (!isSame) current.onCode(text)
  }
  async function open() {
    if (!openCamera) return
    stop()
    const { turn } = latest.current
    setState('opening')
    const video = document.createElement('video')
    const opened = await openCamera()
      .then(({ lookForCodes }) => lookForCodes(video, saw))
      .catch((): NoCamera => 'absent')
    // Closed, or the page left, while the browser was still asking.
    if (turn !== latest.current.turn) return void (typeof opened === 'object' && opened.stop())
    if (typeof opened === 'string') return setState(opened)
    latest.current.looking = opened
    document.getElementById(ID)?.replaceChildren(video)
    setState('on')
  }
  function close() {
    stop()
    setState('off')
  }
  const isOpen = state === 'on' || state === 'opening'
  return (
    <View className={cx(css.camera)}>
      <View id={ID} className={cx(css.picture, state === 'on' && css.pictureOn)} />
      {state === 'on' && <View className={cx(css.hint)}>把预约单的二维码对着摄像头，一张一张来。</View>}
      {isOpen ? (
        <Button small loading={state === 'opening'} onPress={close}>
          关闭摄像头
        </Button>
      ) : (
        <Button small onPress={() => void open()}>
          用摄像头扫码
        </Button>
      )}
      {state !== 'off' && !isOpen && <Notice tone='bad' {...NO_CAMERA[state]} />}
    </View>
  )
}

interface Latest {
  onCode: (text: string) => void
  text: string
  at: number
  /** What is opened after this was raised is of no use any more. */
  turn: number
  looking: Looking | undefined
}

function stopLooking(latest: Latest) {
  latest.turn++
  latest.looking?.stop()
  latest.looking = undefined
}

const ELSE = '扫码枪和输入号码照常能用。'
const NO_CAMERA: Record<NoCamera, { readonly says: string; readonly next: string }> = {
  refused: { says: '浏览器没有让用摄像头', next: `请在地址栏旁边允许摄像头，再点一次。${ELSE}` },
  absent: { says: '没有找到摄像头', next: `请接上摄像头再点一次。${ELSE}` },
  busy: { says: '摄像头正被别的程序用着', next: `请关掉那个程序，再点一次。${ELSE}` },
  insecure: { says: '这个网址不能用摄像头', next: `要用 https 开头的网址打开。${ELSE}` },
}
