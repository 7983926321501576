import { View } from '@tarojs/components'
import { QUESTIONS } from '#contract/questions'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import type { SheetInHand } from './use-sheet'

interface QuestionSheetProps {
  readonly hand: SheetInHand
  readonly onClose: () => void
  readonly onSure: () => void
}

/** Odd readings, asked about once more before they count. */
export const QuestionSheet = ({ hand, onClose, onSure }: QuestionSheetProps) => (
  <Sheet
    open
    title={titleOf(hand)}
    onClose={onClose}
    acts={
      <>
        <Button look='needle' onPress={onSure}>
          都没有错，完成
        </Button>
        <Button onPress={onClose}>回去改</Button>
      </>
    }
  >
    {hand.doubts.map((doubt) => (
      <View key={doubt}>{doubt}</View>
    ))}
    {[...hand.questions].map(([place, question]) => {
      const reading = hand.sheet.readings[place]
      return <View key={place}>{`${reading?.nominal} 处读 ${reading?.indication}：${QUESTIONS[question]}`}</View>
    })}
  </Sheet>
)

const titleOf = ({ questions, doubts }: SheetInHand) =>
  doubts.length > 0 ? '完成以前请再看一眼' : `有 ${questions.size} 个读数请再看一眼`
