/** States of a booking: one instrument, one place. */
export const BOOKING_STATUSES = [
  // kept for somebody who waited, until the answer
  'offered',
  'pending',
  'confirmed',
  'declined',
  'cancelled',
  'arrived',
  'measured',
  'returned',
  'absent',
] as const

export type BookingStatus = (typeof BOOKING_STATUSES)[number]

export const STATUS_LABELS: Record<BookingStatus, string> = {
  offered: '候补到位，等居民答复',
  pending: '待检测点确认',
  confirmed: '已确认',
  declined: '检测点不能接待',
  cancelled: '已取消',
  arrived: '已到场',
  measured: '已测量',
  returned: '已取回',
  absent: '没有来',
}
