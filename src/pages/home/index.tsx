import { home } from '#contract/campaign'
import { useCampaignChoice } from '../../api/campaign-choice'
import { useReading } from '../../api/use-reading'
import { Button } from '../../components/button'
import { ElderSwitch } from '../../components/elder-switch'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { openPage } from '../../routes'
import { useElder } from '../../theme/elder'
import { ElderHome } from './elder-home'
import { StandardHome } from './standard-home'

export default function HomePage() {
  const reading = useReading(home, useCampaignChoice())
  const Version = useElder() ? ElderHome : StandardHome
  return (
    <Page title='计量惠民' tab='pages/home/index' corner={<ElderSwitch />}>
      <Loaded from={reading}>
        {(value) => (value.campaign ? <Version home={value} campaign={value.campaign} /> : <NoCampaign />)}
      </Loaded>
    </Page>
  )
}

const NoCampaign = () => (
  <EmptyState says='现在没有检测活动' next='每年 5 月 20 日世界计量日前后开放。日期定了会写在这里。'>
    <Button onPress={() => openPage('mine', {})}>看我的预约</Button>
  </EmptyState>
)
