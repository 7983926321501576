import type { Documents } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)

/** One document of every collection of learning and standing. */
export const LEARNING_SAMPLES: Pick<Documents, 'studies' | 'challenges' | 'standings' | 'rankCounts'> = {
  studies: {
    _id: 'study',
    rev: 1,
    campaignId: 'may-2027',
    personId: 'person',
    startedAt: TIME,
    decks: {
      units: {
        turn: 2,
        asked: [{ questionId: 'question', order: [1, 0] }],
        last: [{ questionId: 'other', order: [0, 1], choice: ['a'], correct: false, at: TIME }],
        seen: ['question', 'other'],
      },
    },
    book: [{ questionId: 'other', topic: 'units', step: 0, dueDay: '2027-05-21', misses: 1, answeredAt: TIME }],
    learnt: 0,
    papers: ['attempt'],
  },
  challenges: {
    _id: 'challenge',
    rev: 1,
    runKey: 'run-key',
    campaignId: 'may-2027',
    personId: 'person',
    startedAt: TIME,
    status: 'open',
    streak: 0,
    deck: {
      turn: 2,
      asked: [{ questionId: 'question', order: [1, 0] }],
      last: [{ questionId: 'other', order: [0, 1], choice: ['a'], correct: true, at: TIME }],
      seen: ['other'],
    },
    answers: [{ questionId: 'other', order: [0, 1], choice: ['a'], correct: true, at: TIME }],
    rescores: [{ correctionId: 'correction', at: TIME, from: 0, to: 1 }],
    rescoredAt: TIME,
  },
  standings: {
    _id: 'standing',
    rev: 1,
    rankKey: 'rank-key',
    campaignId: 'may-2027',
    personId: 'person',
    score: 90,
    total: 100,
    spentMs: 61_500,
    finishedAt: TIME,
    counted: false,
    left: ['may-2027:99909:00061'],
    teamId: 'may-2027.t.team',
    districtId: 'district',
    leftSides: ['other'],
  },
  rankCounts: { _id: 'may-2027:all', rev: 1, campaignId: 'may-2027', counts: { '99909': 1 } },
}
