import { bookVisit, type readLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import { REFUSAL_TEXT } from '../../../../api/refusal-text'
import { useOpening } from '../../../../api/use-opening'
import { useQueuedAction } from '../../../../api/use-queued-action'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { QueueNotice } from '../queue-notice'
import type { VisitDraft } from '../visit-draft'
import { wayOn } from './way-on'

interface BookActProps {
  readonly draft: VisitDraft
  readonly value: OutputOf<typeof readLab>
  readonly onBooked: (visitId: string) => void
}

const LOST = '没等到答复，也许已经订上了。网络好了点“再试一次”，不会订成两份。'

/** Books the visit. Refused, it says why, and the button becomes the way on. */
export function BookAct({ draft: { requestId, slotId, instruments }, value, onBooked }: BookActProps) {
  const { run, pending, refusal, detail, forget, waitingSince, giveUp } = useQueuedAction(bookVisit)
  const untilOpen = useOpening(value.bookingOpensAt)
  const text = refusal && REFUSAL_TEXT[refusal]
  const way = refusal && wayOn(refusal, value)

  async function book() {
    const answer = await run({ requestId, slotId, instruments })
    if (answer?.ok) onBooked(answer.value.visitId)
  }
  function goOn() {
    forget()
    way?.go()
  }
  if (untilOpen)
    return (
      <>
        <Notice says={untilOpen} next='请留在这一页。时间一到，按钮就能点。' />
        <Button look='needle' disabled onPress={() => {}}>
          确认预约（免费）
        </Button>
      </>
    )
  if (waitingSince !== undefined) return <QueueNotice since={waitingSince} onGiveUp={giveUp} />
  return (
    <>
      {text && (
        <Notice
          tone='bad'
          says={detail?.message ?? text.says}
          next={refusal === 'offline' ? LOST : (way?.next ?? text.next)}
        />
      )}
      <Button look='needle' loading={pending} onPress={way ? goOn : () => void book()}>
        {way?.words ?? (text?.again ? '再试一次' : '确认预约（免费）')}
      </Button>
    </>
  )
}
