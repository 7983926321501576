import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import type { BookingDoc, LabDoc } from '../../store/collections'
import type { LabNoticeDoc } from '../../store/notice-documents'

const COMING: readonly BookingDoc['status'][] = ['pending', 'confirmed', 'arrived', 'measured']

/** Whether a lab's line is about a day. */
export const isAbout = ({ day }: Pick<LabNoticeDoc, 'day'>, asked: string) => day === '' || day === asked

/** A lab's lines for those who were booked there when each was written, once each, however many visits they have. */
export function labNotices(
  lines: readonly LabNoticeDoc[],
  bookings: readonly BookingDoc[],
  labs: ReadonlyMap<string, LabDoc>,
): InboxItem[] {
  return lines.flatMap((line) => {
    const lab = labs.get(line.labId)
    const booking = bookings.find(
      ({ labId, day, status, bookedAt, endsAt }) =>
        labId === line.labId &&
        isAbout(line, day) &&
        COMING.includes(status) &&
        bookedAt <= line.at &&
        line.at < endsAt,
    )
    if (!lab || !booking) return []
    const way = { page: 'ticket', id: booking.visitId, kind: '' } as const
    const about = { when: booking.startsAt, where: lab.name }
    const itemId = hashId('lab line', line._id)
    return [{ itemId, topic: 'lab', at: line.at, says: `${lab.name}的通知`, next: line.text, ...about, way }]
  })
}
