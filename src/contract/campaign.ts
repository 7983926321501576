import * as v from 'valibot'
import { ofCampaign } from './campaign-choice'
import { endpoint } from './endpoint'
import { Count, Day, Id, Instant } from './shapes'

export const CampaignSummary = v.strictObject({
  campaignId: Id,
  title: v.string(),
  theme: v.string(),
  organiser: v.string(),
  checkDays: v.array(Day),
  bookingOpensAt: Instant,
  bookingClosesAt: Instant,
  quizOpensAt: Instant,
  quizClosesAt: Instant,
})
export type CampaignSummary = v.InferOutput<typeof CampaignSummary>

/** All that the home page shows, in one call. `campaign` is null while no campaign runs; for one that is over the first is shown. */
export const home = endpoint({
  name: 'campaign.home',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    now: Instant,
    campaign: v.nullable(CampaignSummary),
    labs: Count,
    placesLeft: Count,
    /** While places are still to be drawn: when one says when one would like to come, and when it is drawn. */
    wishes: v.nullable(v.strictObject({ from: Instant, until: Instant, drawAt: Instant })),
    /** Lectures and open houses that are still to come. */
    sessions: Count,
    /** Whether shops may bring their price scales. */
    shops: v.boolean(),
    quiz: v.nullable(
      v.strictObject({
        questions: Count,
        minutes: Count,
        triesLeft: Count,
        lastScore: v.nullable(Count),
        lastMissed: v.nullable(v.string()),
      }),
    ),
    /** Until when the first of the places is kept that one waited for and has not answered. */
    offerUntil: v.nullable(Instant),
    nextVisit: v.nullable(
      v.strictObject({
        visitId: Id,
        labName: v.string(),
        startsAt: Instant,
        instruments: Count,
        confirmed: v.boolean(),
      }),
    ),
    /** Lines of one's inbox that one has not seen. */
    unread: Count,
  }),
  refusals: [],
})
