import { useEffect, useState } from 'react'
import { useGone } from '../../../api/use-action'
import { sendCheckIns } from '../../desk/board/check-in-queue'
import type { SheetId } from '../draft/draft'
import { type Sent, sendDraft } from '../draft/send-draft'
import { useSending } from '../draft/use-sending'

const PAUSE_MS = 3_000

interface Delivery {
  readonly labId: string
  /** Whether the server lacks something that it could be told now. */
  readonly isUnsent: boolean
  /** Sent without a pause, because nothing more is typed on what came before. */
  readonly isUrgent: boolean
  /** What is typed: each key begins the pause anew. */
  readonly typed: unknown
  readonly onSent: (sent: Sent) => void
}

/** Sends what the device keeps of a sheet: a moment after the last key, and again and again while there is no answer. */
export function useDelivery(id: SheetId, { labId, isUnsent, isUrgent, typed, onSent }: Delivery) {
  const [sent, setSent] = useState<Sent>()
  const gone = useGone()

  async function send() {
    const answer = await sendDraft(id)
    if (gone.current) return
    setSent(answer)
    onSent(answer)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the pause anew
  useEffect(() => {
    if (!isUnsent) return
    const wait = setTimeout(() => void send(), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [isUnsent, typed])
  useSending(
    () => isUnsent && (isUrgent || sent?.what === 'later'),
    () => sendCheckIns(labId).then(send),
  )
  return { send, sent, gone }
}
