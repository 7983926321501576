import nacl from 'tweetnacl'
import type { BoardHead } from '#contract/board'
import type { Refusal } from '#contract/refusal'
import { readTicket, signedBytes } from '#contract/ticket'

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
  const isGenuine = key !== undefined && nacl.sign.detached.verify(signedBytes(facts), signature, bytesOf(key.key))
  if (!isGenuine) return { ok: false, refusal: 'ticket-not-genuine' }
  if (ticket.labTag !== labTag) return { ok: false, refusal: 'wrong-lab' }
  return ticket.day === day ? { ok: true, visitId, code } : { ok: false, refusal: 'wrong-day' }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

// WeChat has no atob.
function bytesOf(base64: string): Uint8Array {
  const bits = Array.from(base64.replace(/=+$/, ''), (one) => DIGITS.indexOf(one))
  return Uint8Array.from({ length: Math.floor((bits.length * 6) / 8) }, (_, n) => {
    const at = Math.floor((n * 8) / 6)
    const shift = (n * 8) % 6
    return (((bits[at] ?? 0) << (2 + shift)) | ((bits[at + 1] ?? 0) >> (4 - shift))) & 255
  })
}
