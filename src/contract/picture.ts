import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, Day, Id, Instant } from './shapes'

const Part = v.strictObject({
  key: v.string(),
  label: v.string(),
  places: Count,
  /** Hold a place without an answer yet, or are kept for who waited. */
  pending: Count,
  confirmed: Count,
  /** People in line. */
  waiting: Count,
})
export type Part = v.InferOutput<typeof Part>

/** The places of a campaign, or of one of its days, seen by district, kind and hour; what is called off does not count. */
export const readPicture = endpoint({
  name: 'organiser.readPicture',
  role: 'organiser',
  input: v.strictObject({ campaignId: Id, day: v.exactOptional(Day) }),
  output: v.strictObject({
    now: Instant,
    districts: v.array(Part),
    kinds: v.array(Part),
    hours: v.array(Part),
  }),
  refusals: ['not-found'],
})
