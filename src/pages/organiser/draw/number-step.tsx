import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmNumber, enterNumber, withdrawNumber } from '#contract/draw-office'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import css from './draw.module.scss'
import type { StepProps } from './step-props'

/** The number by two people: one enters it, another enters it again, and then it is drawn. */
export function NumberStep({ campaignId, draw, onChanged }: StepProps) {
  const [typed, setTyped] = useState('')
  const entering = useAction(enterNumber)
  const confirming = useAction(confirmNumber)
  const withdrawing = useAction(withdrawNumber)
  const { numberName, numberAt } = draw.terms
  const isSecond = draw.state === 'numbered'
  const number = typed.replace(/[\s,，、+]+/g, ' ').trim()
  const act = isSecond ? confirming : entering

  async function send() {
    const answer = await act.run({ campaignId, number })
    if (!answer?.ok) return
    setTyped('')
    onChanged()
  }
  async function withdraw() {
    const answer = await withdrawing.run({ campaignId })
    if (answer?.ok) onChanged()
  }
  if (draw.now < numberAt)
    return (
      <Section title='第三步：填号码'>
        <Notice says={`等${numberName}`} next={`${momentWords(numberAt)} 公布以后，两个人各填一遍。`} />
      </Section>
    )
  return (
    <Section title={isSecond ? '第四步：第二个人再填一遍' : '第三步：填号码'}>
      {draw.isOwnNumber ? (
        <Notice says='您填过了' next='请另一位组织者用自己的手机或电脑再填一遍，一样就开奖。填错了可以撤回。' />
      ) : (
        <>
          <View className={cx(css.words)}>
            {`请对着公布的${numberName}填。${isSecond ? '和第一个人填的一样，就马上开奖，不能重来。' : ''}`}
          </View>
          <Field label='号码' value={typed} max={80} hint='按公布的顺序，一组一组用空格隔开' onChange={setTyped} />
          <RefusalNotice {...act} onRetry={() => void send()} />
          <Button look='needle' loading={act.pending} disabled={number === ''} onPress={() => void send()}>
            {isSecond ? '核对号码并开奖' : '填好了，请第二个人核对'}
          </Button>
        </>
      )}
      <RefusalNotice {...withdrawing} />
      {isSecond && (
        <Button look='plain' loading={withdrawing.pending} onPress={() => void withdraw()}>
          填错了，撤回号码
        </Button>
      )}
    </Section>
  )
}
