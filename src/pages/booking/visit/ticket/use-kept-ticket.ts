import { useEffect } from 'react'
import * as v from 'valibot'
import { readVisit } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import { isAway } from '../../../../api/is-away'
import type { Reading } from '../../../../api/use-reading'
import { kept } from '../../../../device/kept'

const stored = kept<string>('tickets', '')
const MOST = 5

/** The reading of a ticket, which without signal is what this device saw last: it has to open at the counter. */
export function useKeptTicket(visitId: string, reading: Reading<OutputOf<typeof readVisit>>) {
  const { value, refusal } = reading
  useEffect(() => {
    if (value) stored.write(JSON.stringify([value, ...others(value.visit.visitId)].slice(0, MOST)))
    // Another person on this phone, or a ticket that is gone.
    else if (refusal === 'not-found') stored.write(JSON.stringify(others(visitId)))
  }, [value, refusal, visitId])
  const known = isAway(refusal) && !value ? keptTickets().find(({ visit }) => visit.visitId === visitId) : undefined
  return known ? { ...reading, value: known } : reading
}

const others = (visitId: string) => keptTickets().filter(({ visit }) => visit.visitId !== visitId)

function keptTickets() {
  try {
    const tickets: unknown = JSON.parse(stored.read() || '[]')
    return Array.isArray(tickets) ? tickets.filter((one) => v.is(readVisit.output, one)) : []
  } catch {
    return []
  }
}
