import { View } from '@tarojs/components'
import { useState } from 'react'
import { sealDraw } from '#contract/draw-office'
import { dayOf, momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import css from './draw.module.scss'
import type { StepProps } from './step-props'

const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/
const momentText = (at: number) => `${dayOf(at)} ${new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)}`
const instantOf = (text: string) => {
  const [, day, clock] = MOMENT.exec(text.trim()) ?? []
  const at = Date.parse(`${day}T${clock}:00+08:00`)
  return Number.isNaN(at) ? undefined : at
}

/** Freezes the list, after one more look at which number decides. */
export function SealStep({ campaignId, draw, onChanged }: StepProps) {
  const [open, setOpen] = useState(false)
  const [numberName, setNumberName] = useState(draw.terms.numberName)
  const [moment, setMoment] = useState(momentText(draw.terms.numberAt))
  const sealing = useAction(sealDraw)
  const numberAt = instantOf(moment)
  const waits = draw.gatheredAt < draw.quizClosesAt || draw.undecided > 0

  async function seal() {
    if (numberAt === undefined) return
    const answer = await sealing.run({ campaignId, numberName, numberAt })
    if (answer?.ok) onChanged()
  }
  return (
    <Section title='第二步：封存名单'>
      {draw.now < draw.quizClosesAt && (
        <Notice says={`答题到 ${momentWords(draw.quizClosesAt)} 结束`} next='结束以后再收一遍名单，才能封存。' />
      )}
      {draw.undecided > 0 && <Notice says={`还有 ${draw.undecided} 人待定`} next='请在下面一个一个决定。' />}
      <Button look={waits ? 'quiet' : 'needle'} disabled={waits} onPress={() => setOpen(true)}>
        封存名单
      </Button>
      <Sheet
        open={open}
        title='封存名单'
        onClose={() => setOpen(false)}
        acts={
          <>
            <RefusalNotice {...sealing} onRetry={() => void seal()} />
            <Button
              look='needle'
              loading={sealing.pending}
              disabled={numberName.trim() === '' || numberAt === undefined}
              onPress={() => void seal()}
            >
              {`封存 ${draw.entries - draw.out} 人，不能再改`}
            </Button>
          </>
        }
      >
        <View className={cx(css.words)}>封存以后名单、奖品和号码的名字都不能再改，也不能再加人。</View>
        <Field label='用哪个公开的号码' value={numberName} max={40} onChange={setNumberName} />
        <Field
          label='号码什么时候公布（北京时间）'
          value={moment}
          max={16}
          hint='例如 2027-05-25 21:30，要在封存以后'
          error={numberAt === undefined ? '应写成 2027-05-25 21:30' : undefined}
          onChange={setMoment}
        />
      </Sheet>
    </Section>
  )
}
