import * as v from 'valibot'
import { Visit } from './booking'
import { ofCampaign, toBook } from './campaign-choice'
import { endpoint } from './endpoint'
import { EVENT_KINDS } from './instrument-kind'
import { NO_PLACE } from './place-refusals'
import { Count, Id, Instant, RequestId } from './shapes'

const Session = v.strictObject({
  slotId: Id,
  kind: v.picklist(EVENT_KINDS),
  title: v.string(),
  about: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  seats: Count,
  left: Count,
  open: v.boolean(),
  labName: v.string(),
  district: v.string(),
  address: v.string(),
})
export type Session = v.InferOutput<typeof Session>

/** The lectures and open houses (讲座和开放日) of a campaign that are not over, the earliest first. */
export const listSessions = endpoint({
  name: 'events.listSessions',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    ...toBook,
    /** Seats that one person may hold at lectures, and as many at open houses. */
    seatLimit: Count,
    sessions: v.array(Session),
  }),
  refusals: ['booking-closed'],
})

/** Most seats that one booking takes: a visit has six places at most. */
export const MOST_SEATS = 6
const SEATS_HELP = `座位应是 1 到 ${MOST_SEATS} 个`

/** Takes seats for the caller and those who come along, all or none. Safe to repeat with the same requestId. */
export const bookSeats = endpoint({
  name: 'events.bookSeats',
  role: 'resident',
  input: v.strictObject({
    requestId: RequestId,
    slotId: Id,
    seats: v.pipe(
      v.number(SEATS_HELP),
      v.safeInteger(SEATS_HELP),
      v.minValue(1, SEATS_HELP),
      v.maxValue(MOST_SEATS, SEATS_HELP),
    ),
  }),
  output: Visit,
  refusals: [...NO_PLACE, 'limit-reached'],
})
