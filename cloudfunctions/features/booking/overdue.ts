import { MINUTE } from '../../kernel/time'
import type { CampaignDoc } from '../../store/collections'

/** Bookings that the lab should have answered by now. Their places are held; who is in charge of the lab is told. */
export const overdueAt = (now: number) => ({ status: 'pending', answerBy: { below: now + 1 } }) as const

// Half a working day is what a lab's admin gets at most.
const AT_MOST = 240 * MINUTE

/** How long after the answer-by time the organiser is told: as long again as the lab had, half a working day at most. */
export const organiserAfter = ({ answerWithinMinutes }: Pick<CampaignDoc, 'answerWithinMinutes'>) =>
  Math.min(AT_MOST, answerWithinMinutes * MINUTE)

/** Bookings that the lab has left unanswered also after it was reminded: now they are the organiser's. */
export const escalatedAt = (campaign: Pick<CampaignDoc, 'answerWithinMinutes'>, now: number) =>
  overdueAt(now - organiserAfter(campaign))
