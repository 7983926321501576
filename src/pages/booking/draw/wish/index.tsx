import { useRouter } from '@tarojs/taro'
import { type Draw, readDraw } from '#contract/release'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { goBack, type ParamsOf } from '../../../../routes'
import { WishForm } from './wish-form'

/** What one brings and when one would like to come, the dearest first. */
export default function WishPage() {
  const { campaignId } = useRouter<ParamsOf<'wish'>>().params
  const reading = useReading(readDraw, campaignId ? { inCampaign: campaignId } : {})
  const isOpen = ({ now, wishesFrom, wishesTo }: Draw) => now >= wishesFrom && now < wishesTo
  if (reading.value && isOpen(reading.value)) return <WishForm draw={reading.value} />
  return (
    <Page title='填想去的时间'>
      <Loaded from={reading}>
        {() => (
          <EmptyState says='现在不收愿望' next='什么时候收、什么时候抽，写在抽签那一页。'>
            <Button onPress={goBack}>回去看</Button>
          </EmptyState>
        )}
      </Loaded>
    </Page>
  )
}
