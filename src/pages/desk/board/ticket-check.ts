import nacl from 'tweetnacl'
import type { BoardHead } from '#contract/board'
import type { Refusal } from '#contract/refusal'
import { readTicket, signedBytes } from '#contract/ticket'
import { base64Bytes } from '../../../device/base64-bytes'

/** What a device without signal can tell of a ticket by itself. */
export type TicketSeen =
  | { readonly ok: true; readonly visitId: string; readonly code: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** Undefined for what is no signed ticket, such as eight digits that were typed. */
export function seenOffline(text: string, { labTag, day, ticketKeys }: BoardHead): TicketSeen | undefined {
  const ticket = readTicket(text)
  if (!ticket) return undefined
  const { facts, signature, keyNo, visitId, code } = ticket
  const key = ticketKeys.find(({ no }) => no === keyNo)
  const isGenuine = key !== undefined && nacl.sign.detached.verify(signedBytes(facts), signature, base64Bytes(key.key))
  if (!isGenuine) return { ok: false, refusal: 'ticket-not-genuine' }
  if (ticket.labTag !== labTag) return { ok: false, refusal: 'wrong-lab' }
  return ticket.day === day ? { ok: true, visitId, code } : { ok: false, refusal: 'wrong-day' }
}
