import type { Visit } from '#contract/booking'
import { isEvent, isHousehold } from '#contract/instrument-kind'
import { momentWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { openPage } from '../../../../routes'
import { dropDraft } from '../visit-draft'
import { standingOf, type VisitStanding } from './ticket-state'

interface VisitNewsProps {
  readonly visit: Visit
  readonly now: number
  /** The visit was booked just now. */
  readonly fresh: boolean
}

/** Where the visit stands, in a sentence, and what to do next. */
export function VisitNews({ visit, now, fresh }: VisitNewsProps) {
  const standing = standingOf(visit)
  const words = NEWS[standing]?.({ visit, now, fresh })
  if (!words) return null
  const again = standing === 'declined' || standing === 'partly-declined' || standing === 'cancelled'
  return (
    <Notice tone={standing.endsWith('declined') ? 'bad' : 'plain'} says={words.says} next={words.next}>
      {again && now < visit.startsAt && (
        <Button small onPress={() => bookAgain(visit)}>
          另约一个时间
        </Button>
      )}
    </Notice>
  )
}

const bookAgain = ({ labId, bookings }: Visit) => {
  dropDraft()
  const kind = bookings[0]?.kind
  if (kind && isEvent(kind)) return openPage('events', {})
  if (kind && !isHousehold(kind)) return openPage('merchant', {})
  openPage('slots', { labId, ...(kind && { group: kind }) })
}

const NEWS: Partial<Record<VisitStanding, (props: VisitNewsProps) => { says: string; next: string }>> = {
  waiting: ({ visit: { answerBy }, now, fresh }) =>
    now < answerBy
      ? {
          says: fresh ? '约上了，等检测点确认' : '等检测点确认',
          next: `${momentWords(answerBy)} 以前会有答复，到时候再来这里看。位置已经给您留好。`,
        }
      : { says: '检测点还没有答复', next: '位置还给您留着。可以打电话催一下，或者照时间带来。' },
  settled: ({ fresh }) => ({
    says: fresh ? '约好了' : '检测点已经确认',
    next: '请按时间来。到了把下面的号码给工作人员看。',
  }),
  'partly-declined': () => ({ says: '有的器具检测点不能接待', next: '原因写在下面。其余的照常带来。' }),
  declined: () => ({ says: '检测点不能接待这次预约', next: '原因写在下面。可以另约一个时间，或者换一个检测点。' }),
  cancelled: () => ({ says: '这次预约已经取消', next: '位置已经让给别人。想来可以再约。' }),
}
