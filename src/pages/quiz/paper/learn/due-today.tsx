import { View } from '@tarojs/components'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Face } from '../../../../components/face'
import { Figures } from '../../../../components/figures'
import { openPage } from '../../../../routes'
import css from './due-today.module.scss'

/** The wrong-answer book in three figures, and the way into it. */
export function DueToday({ book, due, learnt }: { book: number; due: number; learnt: number }) {
  const facts = [
    { figure: due, words: '今天该再答' },
    { figure: book, words: '在错题本里' },
    { figure: learnt, words: '已经学会' },
  ]
  return (
    <Face>
      <Figures of={facts} />
      {due > 0 && (
        <Button look='needle' onPress={() => openPage('practice', { deck: 'review' })}>
          再答 {due} 道错题
        </Button>
      )}
      {book > 0 ? (
        <Button look='plain' onPress={() => openPage('book', {})}>
          看错题本
        </Button>
      ) : (
        <View className={cx(css.hint)}>答错的题会留在错题本里，过 1 天、3 天、7 天各问一次，都答对才算学会。</View>
      )}
    </Face>
  )
}
