import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Figure as FigureOnPaper } from '#contract/quiz-figure'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { svgPicture } from '../../../components/svg-picture'
import { describe } from './describe'
import { dialDrawing } from './dial-drawing'
import css from './figure.module.scss'
import type { Drawing, Panel, Scaled } from './scale-marks'
import { straightDrawing } from './straight-drawing'
import { vernierDrawing } from './vernier-drawing'

/** The instruments of a question, drawn from what its paper says of them. */
export const Figures = ({ figures }: { figures: readonly FigureOnPaper[] }) => (
  <>
    {figures.map((figure, at) => {
      const key = `${at}${figure.kind}`
      const title = figures.length > 1 ? `图 ${at + 1}` : ''
      return 'rows' in figure ? (
        <PanelFigure key={key} title={title} figure={figure} />
      ) : (
        <ScaledFigure key={key} title={title} figure={figure} />
      )
    })}
  </>
)

function drawingOf(figure: Scaled): Drawing {
  if (figure.kind === 'dial') return dialDrawing(figure)
  return figure.kind === 'vernier' ? vernierDrawing(figure) : straightDrawing(figure)
}

function ScaledFigure({ figure, title }: { figure: Scaled; title: string }) {
  const { src, lies } = useMemo(() => {
    const { width, height, body } = drawingOf(figure)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`
    return { src: svgPicture(svg), lies: width > height }
  }, [figure])
  return (
    <View className={cx(css.figure)} {...named('img', `${title}${describe(figure)}`)}>
      {title !== '' && <Text className={cx(css.title)}>{title}</Text>}
      <Image
        className={cx(css.picture, figure.kind === 'dial' ? css.round : lies ? css.lies : css.stands)}
        src={src}
        mode='aspectFit'
      />
    </View>
  )
}

/** A display or a name plate is text: it is read as such. */
const PanelFigure = ({ figure, title }: { figure: Panel; title: string }) => (
  <View className={cx(css.figure)}>
    {title !== '' && <Text className={cx(css.title)}>{title}</Text>}
    <View className={cx(css.panel, css[figure.kind])}>
      {figure.rows.map(({ name, shows, unit }) => (
        <View key={name} className={cx(css.row)}>
          <Text className={cx(css.name)}>{name}</Text>
          <Text className={cx(css.shows)}>{`${shows} ${unit}`.trim()}</Text>
        </View>
      ))}
    </View>
  </View>
)
