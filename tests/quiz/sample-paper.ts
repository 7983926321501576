import type { AttemptDoc } from '../../cloudfunctions/store/attempt-documents'
import { newPerson } from '../booking/wish'

let made = 0

/** A paper that somebody has handed in after a minute, without its questions. */
export function samplePaper(campaignId: string, changes: Partial<AttemptDoc> = {}): AttemptDoc {
  const _id = `paper-${++made}`
  return {
    _id,
    rev: 2,
    attemptKey: `${_id}-key`,
    campaignId,
    personId: newPerson(),
    day: '2027-05-18',
    startedAt: 1_000_000,
    deadline: 9_000_000,
    status: 'submitted',
    score: 80,
    pointsEach: 10,
    finishedAt: 1_060_000,
    paper: [],
    answers: {},
    rescores: [],
    rescoredAt: 0,
    answeredAt: {},
    device: '',
    ...changes,
  }
}
