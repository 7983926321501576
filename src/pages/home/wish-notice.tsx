import { momentWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { openPage } from '../../routes'
import type { Home } from './phase'

interface WishNoticeProps {
  readonly wishes: NonNullable<Home['wishes']>
  readonly campaignId: string
  readonly now: number
}

/** Where places are drawn: what can be done for it now. */
export function WishNotice({ wishes: { from, until, drawAt }, campaignId, now }: WishNoticeProps) {
  const [says, act] =
    now < from
      ? [`${momentWords(from)} 起填想去的时间`, '看怎么抽']
      : now < until
        ? [`填想去的时间，${momentWords(until)} 截止`, '去填']
        : [`${momentWords(drawAt)} 公开抽签`, '看抽签']
  return (
    <Notice says={says} next='不用抢：早填晚填机会一样，抽完会告诉您。'>
      <Button look='strong' small onPress={() => openPage('draw', { campaignId })}>
        {act}
      </Button>
    </Notice>
  )
}
