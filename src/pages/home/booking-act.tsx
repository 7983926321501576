import { momentWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { openPage, openTab } from '../../routes'
import { wantGroup } from '../booking/wanted-group'
import type { Campaign, Home, Phase } from './phase'
import { WishNotice } from './wish-notice'

export const openLabs = () => {
  wantGroup(undefined)
  openTab('pages/booking/labs/index')
}

interface BookingActProps {
  readonly phase: Phase
  readonly campaign: Campaign
  readonly home: Pick<Home, 'now' | 'wishes'>
  /** What the first booking is called on this version of the page; null when one is already there. */
  readonly words: string | null
}

/** The one act that the phase allows, and why where it is not the usual one. */
export function BookingAct({ phase, campaign, home: { now, wishes }, words }: BookingActProps) {
  if (phase === 'open')
    return (
      <Button look={words ? 'needle' : 'quiet'} onPress={openLabs}>
        {words ?? '再约一件'}
      </Button>
    )
  if (phase === 'over')
    return (
      <Notice says='这次的检测日已经过了' next='下一次的日期定了会写在这里。检过的可以看结果。'>
        <Button look='strong' small onPress={() => openPage('mine', {})}>
          看我的预约
        </Button>
      </Notice>
    )
  if (wishes) return <WishNotice wishes={wishes} campaignId={campaign.campaignId} now={now} />
  const { says, next, act } = REASONS[phase](campaign)
  return (
    <Notice says={says} next={next}>
      <Button look='strong' small onPress={openLabs}>
        {act}
      </Button>
    </Notice>
  )
}

const REASONS: Record<
  'before' | 'full' | 'closed',
  (campaign: Campaign) => { says: string; next: string; act: string }
> = {
  before: ({ bookingOpensAt }) => ({
    says: `${momentWords(bookingOpensAt)} 开始预约`,
    next: '可以先看看哪个检测点离您近。',
    act: '看检测点',
  }),
  full: () => ({
    says: '网上的位置约满了',
    next: '有人取消就会再放出来。也可以打检测点的电话，问问现场号。',
    act: '看检测点电话',
  }),
  closed: () => ({
    says: '网上预约已经截止',
    next: '可以打检测点的电话，问问现场还收不收。',
    act: '看检测点电话',
  }),
}
