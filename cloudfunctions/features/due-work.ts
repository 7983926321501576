import { finishErasures } from './account/finish-erasures'
import { forgetOldCampaigns } from './account/forget-campaigns'
import { forgetOldSignIns } from './account/forget-sign-ins'
import { forgetUnusedInstruments } from './account/forget-unused-instruments'
import { resealContacts } from './account/reseal-contacts'
import { countItems } from './analysis/count-items'
import { rescorePapers } from './bank/rescore-papers'
import { finishMoves } from './booking/release-moved'
import { sweepWaiting } from './booking/sweep-waiting'
import { finishClosures } from './closing/carry-out'
import { markAbsences } from './desk/mark-absences'
import { settleDraws } from './draw/settle-draws'
import { forgetOldMeasurements } from './measurement/forget-measurements'
import { settleAllMeasured } from './measurement/settle-measured'
import { deliverMessages } from './outreach/deliver-messages'
import { finishExpired } from './quiz/finish-expired'
import { drawDuePlaces } from './release/draw-places'
import { endOldRounds } from './round/end-rounds'
import { carryContestants, countChangedSides } from './standing/count-sides'
import { countStandings } from './standing/count-standings'
import type { World } from './world'

/** Work that no call asks for. Each is safe to repeat and to be killed half-way; it answers how many things it did. */
export interface DueWork {
  readonly name: string
  readonly run: (world: World, now: number) => Promise<number>
}

/** What `clock` does at every round, one after the other. */
export const DUE_WORK: readonly DueWork[] = [
  // First, so that nothing is offered to somebody who is on the way out.
  { name: 'finish erasures', run: finishErasures },
  { name: 'finish moves', run: finishMoves },
  // Before the sweep, which then serves the lines that it leaves.
  { name: 'draw places', run: drawDuePlaces },
  // Before the sweep, so that nothing is offered in a time that was called off.
  { name: 'finish closures', run: finishClosures },
  { name: 'mark absences', run: markAbsences },
  { name: 'settle measured', run: settleAllMeasured },
  { name: 'sweep waiting', run: sweepWaiting },
  { name: 'finish expired papers', run: finishExpired },
  { name: 'rescore papers', run: rescorePapers },
  // What is counted of the papers, once they have their scores.
  { name: 'carry contestants', run: carryContestants },
  { name: 'count standings', run: countStandings },
  { name: 'count teams', run: countChangedSides },
  { name: 'count items', run: countItems },
  { name: 'end old rounds', run: endOldRounds },
  { name: 'settle draws', run: settleDraws },
  // After all that may have made news.
  { name: 'deliver messages', run: deliverMessages },
  { name: 'forget old sign-ins', run: forgetOldSignIns },
  { name: 'reseal contacts', run: resealContacts },
  { name: 'forget old campaigns', run: forgetOldCampaigns },
  { name: 'forget old measurements', run: forgetOldMeasurements },
  { name: 'forget unused instruments', run: forgetUnusedInstruments },
]
