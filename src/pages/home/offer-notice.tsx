import { momentWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { openPage } from '../../routes'

/** Places are kept for somebody who waited, and an answer is due. */
export const OfferNotice = ({ until }: { until: number }) => (
  <Notice says='您排的候补有位置了' next={`请在 ${momentWords(until)} 以前答复，过时就让给下一位。`}>
    <Button look='strong' small onPress={() => openPage('mine', {})}>
      去答复
    </Button>
  </Notice>
)
