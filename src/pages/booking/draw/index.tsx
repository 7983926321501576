import { useRouter } from '@tarojs/taro'
import { type Draw, readDraw } from '#contract/release'
import { momentWords } from '../../../api/shanghai'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Ruler } from '../../../components/ruler'
import { openTab, type ParamsOf } from '../../../routes'
import { DrawSteps } from './draw-steps'
import { OpenBook } from './open-book'
import { OwnWish } from './own-wish'

/** The draw of places: when, one's own wish and what became of it, and everything by which it can be checked. */
export default function DrawPage() {
  const { campaignId } = useRouter<ParamsOf<'draw'>>().params
  const reading = useReading(readDraw, campaignId ? { inCampaign: campaignId } : {})
  if (reading.refusal === 'not-found')
    return (
      <Page title='抽签'>
        <EmptyState says='这次活动不抽签' next='到开始的时间直接约。'>
          <Button look='needle' onPress={() => openTab('pages/booking/labs/index')}>
            去选检测点
          </Button>
        </EmptyState>
      </Page>
    )
  return (
    <Page title='抽签'>
      <Loaded from={reading}>
        {(draw) => (
          <>
            <DrawSteps steps={stepsOf(draw)} />
            <OwnWish draw={draw} onChanged={() => void reading.reload()} />
            <Ruler />
            <OpenBook draw={draw} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const stepsOf = ({ wishesFrom, wishesTo, drawAt, bookingOpensAt, now, status }: Draw) => [
  {
    title: '填想去的时间',
    when: `${momentWords(wishesFrom)} 到 ${momentWords(wishesTo)}，早填晚填一样`,
    on: now >= wishesFrom && now < wishesTo,
    over: now >= wishesTo,
  },
  {
    title: '公开抽签',
    when: momentWords(drawAt),
    on: now >= wishesTo && status !== 'done',
    over: status === 'done',
    ...(now < drawAt && { word: '接下来' }),
  },
  {
    title: '剩下的位置开放',
    when: momentWords(bookingOpensAt),
    on: status === 'done' && now >= bookingOpensAt,
    over: false,
  },
]
