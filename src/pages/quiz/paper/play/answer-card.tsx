import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PaperQuestion } from '#contract/quiz'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { pressable } from '../../../../components/pressable'
import { Sheet } from '../../../../components/sheet'
import css from './answer-card.module.scss'

interface AnswerCardProps {
  readonly open: boolean
  readonly questions: readonly PaperQuestion[]
  readonly isAnswered: (no: number) => boolean
  readonly pending: boolean
  /** Why handing in did not work. */
  readonly children: ReactNode
  readonly onJump: (no: number) => void
  readonly onHandIn: () => void
  readonly onClose: () => void
}

/** All questions at a glance before handing in: which ones are still empty. */
export function AnswerCard(props: AnswerCardProps) {
  const { open, questions, isAnswered, pending, children, onJump, onHandIn, onClose } = props
  const missing = questions.filter(({ no }) => !isAnswered(no)).length
  return (
    <Sheet
      open={open}
      title={missing === 0 ? `${questions.length} 题都答了` : `还有 ${missing} 题没答`}
      onClose={onClose}
      acts={
        <>
          {missing > 0 && (
            <Button look='strong' onPress={onClose}>
              接着答
            </Button>
          )}
          <Button look={missing > 0 ? 'quiet' : 'needle'} loading={pending} onPress={onHandIn}>
            {missing > 0 ? '不答了，交卷' : '交卷'}
          </Button>
        </>
      }
    >
      {missing > 0 && <View className={cx(css.hint)}>点题号可以回去答；没有 ✓ 的是没答的。</View>}
      <View className={cx(css.numbers)}>
        {questions.map(({ no }) => (
          <View
            key={no}
            className={cx(css.number, isAnswered(no) && css.done)}
            {...pressable(() => onJump(no), { label: `${no} 号题，${isAnswered(no) ? '已答' : '没答'}` })}
          >
            {isAnswered(no) ? `${no} ✓` : no}
          </View>
        ))}
      </View>
      {children}
    </Sheet>
  )
}
