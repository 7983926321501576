import { bookVisit, type readLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import type { PlaceKind } from '#contract/instrument-kind'
import { REFUSAL_TEXT } from '../../../../api/refusal-text'
import { useOpening } from '../../../../api/use-opening'
import { useQueuedAction } from '../../../../api/use-queued-action'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { QueueNotice } from '../queue-notice'
import type { VisitDraft } from '../visit-draft'
import { forWhomSent, missingForWhom } from './for-whom-choice'
import type { BookingMode } from './mode-choice'
import { wayOn } from './way-on'

interface BookActProps {
  readonly draft: VisitDraft
  readonly value: OutputOf<typeof readLab>
  readonly mode: BookingMode
  readonly onBooked: OnBooked
  /** The places that are shown turned out to be old. */
  readonly onStale: () => void
}

/** `without`: the kinds for which there was no place. */
export type OnBooked = (visitId: string, without: readonly PlaceKind[]) => void

const LOST = '没等到答复，也许已经订上了。网络好了点“再试一次”，不会订成两份。'

/** Books the visit. Refused, it says why, and the button becomes the way on. */
export function BookAct({ draft, mode, value, onBooked, onStale }: BookActProps) {
  const { requestId, slotId, instruments } = draft
  const { run, pending, refusal, detail, forget, waitingSince, giveUp } = useQueuedAction(bookVisit)
  const untilOpen = useOpening(value.bookingOpensAt)
  const text = refusal && REFUSAL_TEXT[refusal]
  const way = refusal && wayOn(refusal, value)

  async function book() {
    const fit = mode === 'fit' ? { mode } : {}
    const answer = await run({ requestId, slotId, instruments, ...fit, ...forWhomSent(draft) })
    if (answer?.ok) onBooked(answer.value.visitId, mode === 'fit' ? leftOut(instruments, answer.value.bookings) : [])
    else if (answer?.refusal === 'slot-full' && instruments.length > 1) onStale()
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
  const missing = missingForWhom(draft)
  if (missing)
    return (
      <Button look='needle' disabled onPress={() => {}}>
        {missing}
      </Button>
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
        {way?.words ?? (text?.again ? '再试一次' : mode === 'fit' ? '能约几件约几件（免费）' : '确认预约（免费）')}
      </Button>
    </>
  )
}

type Kinds = readonly { readonly kind: PlaceKind }[]

/** The kinds of those that got no place, one for each. */
function leftOut(wanted: Kinds, got: Kinds): PlaceKind[] {
  const rest = got.map(({ kind }) => kind)
  return wanted.flatMap(({ kind }) => {
    const at = rest.indexOf(kind)
    if (at < 0) return [kind]
    rest.splice(at, 1)
    return []
  })
}
