import { useState } from 'react'
import { gatherEntries } from '#contract/draw-office'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import type { StepProps } from './step-props'

/** Gathers who may be in, as many rounds as it takes. */
export function GatherStep({ campaignId, draw, onChanged }: StepProps) {
  const gathering = useAction(gatherEntries)
  const [found, setFound] = useState<number>()

  async function gather() {
    for (;;) {
      const answer = await gathering.run({ campaignId })
      if (!answer?.ok) return
      setFound(answer.value.entries)
      if (answer.value.done) break
    }
    setFound(undefined)
    onChanged()
  }
  const when = draw.gatheredAt > 0 ? `${momentWords(draw.gatheredAt)} 收过：` : '还没有收完过：'
  return (
    <Section title='第一步：收名单'>
      <Notice
        says={`${when}${draw.entries} 人，移出 ${draw.out} 人，待定 ${draw.undecided} 人`}
        next='每人一份最好的卷子。同时看答题的快慢，看着不像人答的标出来，由您决定。'
      />
      <RefusalNotice {...gathering} onRetry={() => void gather()} />
      <Button look='strong' loading={gathering.pending || found !== undefined} onPress={() => void gather()}>
        {found === undefined ? '收一遍名单' : `已经收到 ${found} 人`}
      </Button>
    </Section>
  )
}
