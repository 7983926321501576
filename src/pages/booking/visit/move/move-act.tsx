import { useMemo, useState } from 'react'
import { moveVisit, type SlotOfLab, type Visit } from '#contract/booking'
import { newRequestId } from '../../../../api/request-id'
import { clockWords, dayWords } from '../../../../api/shanghai'
import { useQueuedAction } from '../../../../api/use-queued-action'
import { Button } from '../../../../components/button'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { replacePage } from '../../../../routes'
import { isLate, LateWarning } from '../late-warning'
import { QueueNotice } from '../queue-notice'

interface MoveActProps {
  readonly visit: Visit
  /** The server's time at which it was read. */
  readonly now: number
  /** The time that was chosen. */
  readonly slot: SlotOfLab | undefined
  /** The places that are shown turned out to be old. */
  readonly onStale: () => void
}

/** Takes the visit to the chosen time. The old place is kept until the new one is certain. */
export function MoveAct({ visit, now, slot, onStale }: MoveActProps) {
  const { visitId } = visit
  const [known, setKnown] = useState(false)
  const late = isLate(visit, now)
  const moving = useQueuedAction(moveVisit)
  const slotId = slot?.slotId
  // A request of its own for every time, the same one for every try.
  const request = useMemo(() => ({ requestId: newRequestId(), slotId }), [slotId])

  async function move() {
    if (request.slotId === undefined) return
    const answer = await moving.run({
      requestId: request.requestId,
      visitId,
      slotId: request.slotId,
      ...(late && { late }),
    })
    if (answer?.ok) replacePage('ticket', { visitId: answer.value.visitId, fresh: '1' })
    else if (answer?.refusal === 'slot-full' || answer?.refusal === 'cut-off-passed') onStale()
  }
  const next = NEXT[moving.refusal ?? '']
  if (moving.waitingSince !== undefined) return <QueueNotice since={moving.waitingSince} onGiveUp={moving.giveUp} />
  return (
    <>
      <RefusalNotice {...moving} onRetry={() => void move()} {...(next && { next })} />
      {late && <LateWarning {...visit} act='改时间' known={known} onKnown={setKnown} />}
      <Button look='needle' loading={moving.pending} disabled={!slot || (late && !known)} onPress={() => void move()}>
        {slot ? `改到 ${dayWords(slot.day)} ${clockWords(slot.startsAt)}` : '请选一个新的时间'}
      </Button>
    </>
  )
}

const NEXT: Readonly<Record<string, string>> = {
  'slot-full': '原来的时间还给您留着。请另选一个。',
  offline: '没等到答复，也许已经改好了。网络好了再点一次，不会改成两份。',
}
