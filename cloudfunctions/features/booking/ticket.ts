import { type readTicket, signedBytes, ticketFacts, ticketText } from '#contract/ticket'
import { hashNumber } from '../../kernel/ids'
import type { BookingDoc } from '../../store/collections'
import type { TicketKeys } from './ticket-keys'

/** Five digits by which a ticket names its lab. */
export const labTagOf = (labId: string) => String(hashNumber(labId) % 100_000).padStart(5, '0')

type Ticketed = Pick<BookingDoc, 'visitId' | 'code' | 'labId' | 'day'>

/** What the QR code of a visit holds; the eight digits alone where tickets are not signed. */
export function signedTicket({ visitId, code, labId, day }: Ticketed, keys: TicketKeys | undefined): string {
  const facts = keys && ticketFacts({ code, keyNo: keys[0].no, day, labTag: labTagOf(labId), visitId })
  return facts === undefined || !keys ? code : ticketText(facts, keys[0].sign(signedBytes(facts)))
}

type Shown = NonNullable<ReturnType<typeof readTicket>>

/** Whether one of our keys has signed it. */
export const isGenuine = ({ keyNo, facts, signature }: Shown, keys: TicketKeys | undefined): boolean =>
  (keys ?? []).some(({ no, verify }) => no === keyNo && verify(signedBytes(facts), signature))
