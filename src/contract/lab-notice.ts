import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Day, filledLine, Id, Instant, RequestId } from './shapes'

const LabNotice = v.strictObject({
  noticeId: Id,
  /** The day that it is about; null for all of them. */
  day: v.nullable(Day),
  at: Instant,
  text: v.string(),
})
export type LabNotice = v.InferOutput<typeof LabNotice>

/** What a lab has to say to all who come there, the latest first. */
export const readLabNotices = endpoint({
  name: 'booking.readLabNotices',
  role: 'resident',
  input: v.strictObject({ labId: Id }),
  output: v.strictObject({ notices: v.array(LabNotice) }),
  refusals: ['not-found'],
})

const posting = {
  requestId: RequestId,
  labId: Id,
  /** Left out when it is about every day. */
  day: v.exactOptional(Day),
  text: filledLine('通知', 80),
}

/** Writes a line for those who are booked at one's own lab; each of them finds it once in the inbox. Safe to repeat. */
export const postNotice = endpoint({
  name: 'desk.postNotice',
  role: 'staff',
  input: v.strictObject(posting),
  output: LabNotice,
  refusals: ['not-found', 'not-your-duty', 'limit-reached', 'text-refused'],
})

/** Takes a line back: it is gone from the lab's page, the tickets and every inbox. Safe to repeat. */
export const withdrawNotice = endpoint({
  name: 'desk.withdrawNotice',
  role: 'staff',
  input: v.strictObject({ noticeId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-your-duty'],
})

/** As `desk.postNotice`, for any lab of one's own campaign. */
export const postNoticeForLab = endpoint({
  name: 'organiser.postNotice',
  role: 'organiser',
  input: v.strictObject(posting),
  output: LabNotice,
  refusals: ['not-found', 'limit-reached', 'text-refused'],
})

export const withdrawNoticeOfLab = endpoint({
  name: 'organiser.withdrawNotice',
  role: 'organiser',
  input: v.strictObject({ noticeId: Id }),
  output: v.strictObject({}),
  refusals: ['not-found'],
})
