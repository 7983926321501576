import { type BookingStatus, STATUS_LABELS } from '#contract/booking-status'
import { Tag, type Tone } from './tag'

// The sign tells the states apart without colour.
const LOOKS: Record<BookingStatus, { tone: Tone; sign: string }> = {
  offered: { tone: 'warm', sign: '…' },
  pending: { tone: 'warm', sign: '…' },
  confirmed: { tone: 'good', sign: '✓' },
  declined: { tone: 'bad', sign: '✕' },
  cancelled: { tone: 'grey', sign: '—' },
  arrived: { tone: 'teal', sign: '→' },
  measured: { tone: 'teal', sign: '◎' },
  returned: { tone: 'good', sign: '✓' },
  absent: { tone: 'grey', sign: '—' },
}

interface StatusTagProps {
  readonly status: BookingStatus
  /** Other words for the same state, for those who look at it from the other side. */
  readonly label?: string
}

export const StatusTag = ({ status, label = STATUS_LABELS[status] }: StatusTagProps) => (
  <Tag tone={LOOKS[status].tone}>{`${LOOKS[status].sign} ${label}`}</Tag>
)
