import { sendCheckIns, waitingCheckIns } from '../../desk/board/check-in-queue'
import { draftsAt } from './draft'
import { sendDrafts } from './send-draft'

/** Whether anything at a lab was done without signal and is still to be sent. */
export const whatWaits = (labId: string): boolean =>
  waitingCheckIns(labId).length > 0 || draftsAt(labId).some(({ stuck }) => !stuck)

/** Sends it: who came first, and then what was measured. Answers how many were sent. */
export async function sendWhatWaits(labId: string): Promise<number> {
  const arrived = await sendCheckIns(labId)
  return arrived + (await sendDrafts(labId))
}
