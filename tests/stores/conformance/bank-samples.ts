import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)
const KEY = { right: [1], value: '', tolerance: '', everyAnswer: false }

/** One document of every collection of the question bank's running. */
export const BANK_SAMPLES: Pick<Documents, 'corrections' | 'itemRuns' | 'itemCounts'> = {
  corrections: {
    _id: 'correction',
    rev: 1,
    openKey: 'question@1',
    questionId: 'question',
    version: 1,
    key: KEY,
    reason: '标准换了版本',
    status: 'approved',
    proposedBy: 'p-1',
    settledBy: 'p-2',
    proposedAt: TIME,
    settledAt: TIME,
    doneAt: 0,
    looking: 'runs',
    cursor: 'attempt',
    papers: { 'may-2027': { asked: 3, up: 1, down: 1 } },
    runs: { 'may-2027': { asked: 2, up: 1, down: 0 } },
  },
  itemRuns: {
    _id: 'may-2027',
    rev: 1,
    status: 'counting',
    run: 2,
    startedAt: TIME,
    doneAt: 0,
    cursor: 'attempt',
    papers: 3,
    shownRun: 1,
    shownAt: TIME,
    shownPapers: 2,
  },
  itemCounts: {
    _id: 'count',
    rev: 1,
    campaignId: 'may-2027',
    questionId: 'question',
    run: 2,
    upTo: 'attempt',
    joint: { '10:60': 2, '0:40': 1 },
    choices: { '1:60': 2, 'blank:40': 1 },
    seconds: { '7': 3 },
  },
}
