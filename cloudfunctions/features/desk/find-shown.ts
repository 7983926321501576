import { readTicket } from '#contract/ticket'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import { isGenuine, labTagOf } from '../booking/ticket'
import { byVisit } from '../booking/visit'
import type { World } from '../world'

/** What was shown at the counter of a lab. */
export interface Shown {
  readonly labId: string
  readonly ticket?: string
  readonly picked?: string
}

type NotFound = 'no-such-ticket' | 'ticket-not-genuine' | 'wrong-lab'

/**
 * All bookings of the visit that was shown, at this lab; one of another lab is like one that never was. Of several with the
 * same eight digits it is the one of `today`.
 */
export async function findShown(
  { store, ticketKeys }: Pick<World, 'store' | 'ticketKeys'>,
  { labId, ticket = '', picked }: Shown,
  today: string,
): Promise<Outcome<BookingDoc[], NotFound>> {
  if (picked !== undefined) return known(await store.bookings.find({ where: { visitId: picked, labId } }))
  const signed = readTicket(ticket)
  if (signed) {
    if (!isGenuine(signed, ticketKeys)) return refuse('ticket-not-genuine')
    if (signed.labTag !== labTagOf(labId)) return refuse('wrong-lab')
    return known(await store.bookings.find({ where: { visitId: signed.visitId, labId } }))
  }
  const digits = ticket.replace(/\s/g, '')
  if (!/^\d{8}$/.test(digits)) return refuse('no-such-ticket')
  const visits = byVisit(await store.bookings.find({ where: { labId, code: digits } }))
  const todays = visits.filter(([first]) => first?.day === today)
  if (todays.length > 1) return refuse('no-such-ticket', TWICE)
  return known(todays[0] ?? visits[0] ?? [])
}

const TWICE = { path: 'ticket', message: '有两份预约是这个号码，请扫二维码，或者报电话后四位' }

const known = (visit: BookingDoc[]) => (visit.length > 0 ? done(visit) : refuse('no-such-ticket'))
