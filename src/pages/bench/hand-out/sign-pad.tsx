import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Point } from '#contract/signature'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import css from './hand-out.module.scss'
import { isPen, penLines } from './pen-lines'

type Pad = ReturnType<typeof penLines>
type OnLines = (lines: readonly (readonly Point[])[]) => void

const ID = 'sign-pad'
// The field is there a moment after it was drawn.
const SOON_MS = 80

/** A field to sign in with a finger. Told after each line is all that is there. */
export const SignPad = ({ onLines }: { onLines: OnLines }) =>
  process.env.TARO_ENV === 'weapp' ? <PadInWeChat onLines={onLines} /> : <PadInBrowser onLines={onLines} />

function PadInWeChat({ onLines }: { onLines: OnLines }) {
  const pad = useRef<Pad>()
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    const soon = setTimeout(() => {
      Taro.createSelectorQuery()
        .select(`#${ID}`)
        .fields({ node: true, size: true })
        .exec(([found]: { node?: Taro.Canvas; width?: number; height?: number }[]) => {
          const { node, width = 0, height = 0 } = found ?? {}
          if (!node || width === 0) return
          const { pixelRatio } = Taro.getSystemInfoSync()
          node.width = width * pixelRatio
          node.height = height * pixelRatio
          const context: unknown = node.getContext('2d')
          if (!isPen(context)) return
          scaled(context, pixelRatio)
          pad.current = penLines(context, width)
        })
    }, SOON_MS)
    return () => clearTimeout(soon)
  }, [])
  return (
    <Canvas
      type='2d'
      id={ID}
      className={cx(css.pad)}
      disableScroll
      onTouchStart={({ touches: [touch] }) => touch && pad.current?.down(touch.x, touch.y)}
      onTouchMove={({ touches: [touch] }) => touch && pad.current?.move(touch.x, touch.y)}
      onTouchEnd={() => onLines(pad.current?.lines() ?? [])}
    />
  )
}

const scaled = (context: object, by: number) => {
  if ('scale' in context && typeof context.scale === 'function') context.scale(by, by)
}

function PadInBrowser({ onLines }: { onLines: OnLines }) {
  const told = useRef(onLines)
  told.current = onLines
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return
    let canvas: HTMLCanvasElement | undefined
    const soon = setTimeout(() => {
      canvas = padIn(document.getElementById(ID), (lines) => told.current(lines))
    }, SOON_MS)
    return () => {
      clearTimeout(soon)
      canvas?.remove()
    }
  }, [])
  return <View id={ID} className={cx(css.pad)} {...named('img', '签字的地方')} />
}

/** A canvas over all of a field, drawn on with finger, pen or mouse. */
function padIn(field: HTMLElement | null, onLines: OnLines): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!field || !context) return undefined
  const { clientWidth: width, clientHeight: height } = field
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  canvas.style.cssText = 'display:block;width:100%;height:100%;touch-action:none'
  context.scale(devicePixelRatio, devicePixelRatio)
  const pad = penLines(context, width)
  canvas.onpointerdown = ({ offsetX, offsetY, pointerId }) => {
    canvas.setPointerCapture(pointerId)
    pad.down(offsetX, offsetY)
  }
  canvas.onpointermove = ({ offsetX, offsetY, buttons }) => {
    if (buttons > 0) pad.move(offsetX, offsetY)
  }
  canvas.onpointerup = () => onLines(pad.lines())
  field.append(canvas)
  return canvas
}
