import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { handOutPrize } from '#contract/draw-office'
import type { OutputOf } from '#contract/endpoint'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Fullness } from '../../../components/fullness'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import css from './draw.module.scss'
import type { StepProps } from './step-props'

/** Hands prizes out by the codes that winners show, and tells how many are left. */
export function HandOutStep({ campaignId, draw, onChanged }: StepProps) {
  const [claimCode, setClaimCode] = useState('')
  const [handed, setHanded] = useState<OutputOf<typeof handOutPrize>>()
  const handing = useAction(handOutPrize)

  async function handOut() {
    setHanded(undefined)
    const answer = await handing.run({ campaignId, claimCode })
    if (!answer?.ok) return
    setHanded(answer.value)
    setClaimCode('')
    onChanged()
  }
  const kept = draw.winners.filter(({ status }) => status !== 'forfeited')
  const claimed = kept.filter(({ status }) => status === 'claimed').length
  return (
    <Section title='发奖'>
      <Fullness label='发了几份' places={kept.length} pending={0} confirmed={claimed} />
      {handed && (
        <Notice
          says={`${handed.prize}，编号 ${handed.code}`}
          next={`${momentWords(handed.claimedAt)} 记为发出。不是刚才的时间，就是以前已经领过。`}
        />
      )}
      {draw.state === 'closed' ? (
        <Text className={cx(css.words)}>已经结束：都领了，或者过了期限。</Text>
      ) : (
        <>
          <Field
            label='领奖码'
            value={claimCode}
            max={20}
            hint='中奖人手机抽奖页上的 12 位码，不分大小写'
            onChange={setClaimCode}
          />
          <RefusalNotice {...handing} next='请核对领奖码，注意不是中奖编号。' />
          <Button
            look='strong'
            loading={handing.pending}
            disabled={claimCode.trim() === ''}
            onPress={() => void handOut()}
          >
            核对并记为发出
          </Button>
        </>
      )}
      <View className={cx(css.words)}>没有领的到期自动给后面的人。</View>
    </Section>
  )
}
