import { Text } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { readStanding } from '#contract/standing'
import { Button } from '../../../../components/button'
import { Dial } from '../../../../components/dial'
import { Face } from '../../../../components/face'
import { Notice } from '../../../../components/notice'
import { openTab } from '../../../../routes'
import { spentWords } from './spent-words'

interface OwnPlaceProps {
  readonly own: OutputOf<typeof readStanding>['own']
  readonly people: number
}

/** The own place on a dial: how many of all one is ahead of. */
export function OwnPlace({ own, people }: OwnPlaceProps) {
  if (!own)
    return (
      <Notice says='您还没有上榜' next='答完一份卷子就上榜，只算最好的一次。'>
        <Button small onPress={() => openTab('pages/quiz/start/index')}>
          去答题
        </Button>
      </Notice>
    )
  const all = Math.max(people, own.rank)
  return (
    <Face>
      <Dial
        from={0}
        to={all}
        value={all - own.rank + 1}
        figure={own.rank}
        ends={[`第 ${all} 名`, '第 1 名']}
        label={`您排第 ${own.rank} 名，共 ${all} 人`}
      >
        <Text>{`第几名 · 共 ${all} 人`}</Text>
        <Text>{`${own.score} 分，用时 ${spentWords(own.spentMs)}`}</Text>
        <Text>{`您的代号：${own.name}`}</Text>
      </Dial>
    </Face>
  )
}
