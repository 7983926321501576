import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readOffice } from '#contract/draw-office'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { openPage, type ParamsOf } from '../../../routes'
import css from './draw.module.scss'
import { Flagged } from './flagged'
import { GatherStep } from './gather-step'
import { HandOutStep } from './hand-out-step'
import { NumberStep } from './number-step'
import { SealStep } from './seal-step'
import type { StepProps } from './step-props'

/** The draw step by step: only the step whose turn it is asks for anything. */
export default function DrawOfficePage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'prizeOffice'>>().params
  const reading = useReading(readOffice, { campaignId })
  if (reading.refusal === 'not-found')
    return (
      <Page title='抽奖' wide>
        <EmptyState
          says='这个活动没有抽奖'
          next='要抽奖，请在答题开始以前把奖品写进活动文件（JSON）的 campaign.draw。'
        />
      </Page>
    )
  return (
    <Page title='抽奖' wide>
      <Loaded from={reading}>
        {(draw) => <Office campaignId={campaignId} draw={draw} onChanged={() => void reading.reload()} />}
      </Loaded>
    </Page>
  )
}

function Office(props: StepProps) {
  const { campaignId, draw } = props
  const isOpen = draw.state === 'open'
  return (
    <>
      <Text className={cx(css.title)}>{draw.title}</Text>
      <Text className={cx(css.prizes)}>
        {draw.terms.prizes.map(({ name, count }) => `${name} ${count} 份`).join('、')}
      </Text>
      {isOpen && <GatherStep {...props} />}
      {isOpen && <SealStep {...props} />}
      {(draw.state === 'sealed' || draw.state === 'numbered') && <NumberStep {...props} />}
      {draw.winners.length > 0 && <HandOutStep {...props} />}
      <Flagged {...props} />
      <Button look='plain' onPress={() => openPage('prizes', { campaignId })}>
        看居民看到的抽奖页
      </Button>
    </>
  )
}
