import type { BoardVisit } from '#contract/board'
import type { Arrival, checkIn } from '#contract/check-in'
import type { InputOf } from '#contract/endpoint'
import type { Refusal } from '#contract/refusal'
import { type Board, mayCome } from './board-state'
import { seenOffline } from './ticket-check'

type Coming =
  | { readonly ok: true; readonly visitId: string; readonly code: string; readonly items: Arrival['items'] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Whether somebody can come in, by the list on the device and the signature of the ticket. A genuine ticket of today that
 * the list does not know yet was booked after the signal went, and is taken; eight digits that it does not know are not.
 */
export function comesOffline(board: Board, input: InputOf<typeof checkIn>): Coming | undefined {
  const seen = seenOffline(input.ticket ?? '', board.head)
  if (seen && !seen.ok) return seen
  const visit = visitOf(board, seen ? { picked: seen.visitId } : input)
  if (!visit) return seen && { ...seen, items: [] }
  const open = visit.items.filter(mayCome)
  if (open.length === 0) return { ok: false, refusal: whyNot(visit) }
  if (open.some(([, status]) => status === 'pending') && !input.accept) return { ok: false, refusal: 'not-confirmed' }
  const items = open.map(([kind, , turn], n) => ({
    bookingId: `${visit.id}-${n}`,
    kind,
    status: 'arrived' as const,
    turn,
  }))
  return { ok: true, visitId: visit.id, code: visit.code, items }
}

function visitOf({ visits }: Board, { ticket = '', picked }: Pick<InputOf<typeof checkIn>, 'ticket' | 'picked'>) {
  if (picked !== undefined) return visits.find(({ id }) => id === picked)
  const digits = ticket.replace(/\s/g, '')
  const found: BoardVisit[] = visits.filter(({ code }) => code === digits)
  return found.length === 1 ? found[0] : undefined
}

// As the server says it: whoever is here with one of several is here.
function whyNot({ items }: BoardVisit): Refusal {
  const states = items.map(([, status]) => status)
  if (states.some((status) => status !== 'cancelled' && status !== 'declined')) return 'already-in'
  return states.includes('declined') ? 'visit-declined' : 'visit-cancelled'
}
