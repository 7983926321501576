import { useMemo } from 'react'
import * as v from 'valibot'
import type { OutputOf } from '#contract/endpoint'
import { bookScales, type listTradeLabs } from '#contract/merchant-visit'
import { newRequestId } from '../../../../api/request-id'
import { momentWords } from '../../../../api/shanghai'
import { useOpening } from '../../../../api/use-opening'
import { useQueuedAction } from '../../../../api/use-queued-action'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { replacePage } from '../../../../routes'
import { asScales, dropShopDraft, type ShopDraft } from './scale-draft'

interface BookScalesProps {
  readonly value: OutputOf<typeof listTradeLabs>
  readonly draft: ShopDraft
  readonly slotId: string
  /** What is wrong with the draft, by field. */
  readonly faults: ReadonlyMap<string, string>
  readonly onTried: () => void
  /** The places that are shown turned out to be old. */
  readonly onStale: () => void
}

/** Books the shop's scales; before that it names what is still to be filled in. */
export function BookScales({ value, draft, slotId, faults, onTried, onStale }: BookScalesProps) {
  const { now, bookingOpensAt, bookingClosesAt } = value
  const untilOpen = useOpening(bookingOpensAt)
  const booking = useQueuedAction(bookScales)
  const { shop, market } = draft
  const wish = { slotId, shop: { shop, market }, scales: asScales(draft) }
  const asked = JSON.stringify(wish)
  // A request of its own for every wish, the same one for every try.
  const requestId = useMemo(() => (asked ? newRequestId() : ''), [asked])
  if (now >= bookingClosesAt)
    return <Notice says={`网上预约 ${momentWords(bookingClosesAt)} 截止了`} next='可以到当地计量检定机构检定。' />

  async function book() {
    onTried()
    const parsed = v.safeParse(bookScales.input, { requestId, ...wish })
    if (!parsed.success) return
    const answer = await booking.run(parsed.output)
    if (answer?.ok) {
      dropShopDraft()
      replacePage('ticket', { visitId: answer.value.visitId, fresh: '1' })
    } else if (answer?.refusal === 'slot-full') onStale()
  }
  const ready = slotId !== '' && !untilOpen
  return (
    <>
      {untilOpen && <Notice says={untilOpen} next='可以先填好，时间一到就能约。' />}
      {faults.size > 0 && slotId !== '' && (
        <Notice says={`还有 ${faults.size} 处要填`} next='点下面的按钮，会标出是哪几处。' />
      )}
      <RefusalNotice {...booking} onRetry={() => void book()} />
      <Button
        look='needle'
        disabled={!ready}
        loading={booking.pending || booking.waitingSince !== undefined}
        onPress={() => void book()}
      >
        {slotId === '' ? '请选检测点和时间' : `约 ${draft.scales.length} 台秤`}
      </Button>
    </>
  )
}
