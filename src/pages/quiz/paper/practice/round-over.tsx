import type { Deck } from '#contract/learning'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { replacePage } from '../../../../routes'

/** Nothing is left to ask in a deck, and where to go on. */
export const RoundOver = ({ deck, onAgain }: { deck: Deck; onAgain: () => void }) =>
  deck === 'review' ? (
    <EmptyState says='今天该再答的都答完了' next='答错的题过 1 天、3 天、7 天各问一次，都答对就算学会了。'>
      <Button look='strong' onPress={() => replacePage('learn', {})}>
        去练新题
      </Button>
    </EmptyState>
  ) : (
    <EmptyState says='这一类都练过一轮了' next='可以再练一轮，或者换一类。'>
      <Button look='strong' onPress={() => replacePage('learn', {})}>
        换一类
      </Button>
      <Button onPress={onAgain}>再练一轮</Button>
    </EmptyState>
  )
