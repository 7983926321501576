import { hashId } from '../../kernel/ids'

/** What a place depends on: more points, then less time by the server's clock, then the earlier paper, then a fixed hash. */
export interface Result {
  readonly campaignId: string
  readonly score: number
  readonly spentMs: number
  readonly finishedAt: number
  readonly attemptId: string
}

const MOST_POINTS = 99_999
const LONGEST_MS = 99_999_999

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** A text that is smaller the better the place: a total order, in which no two papers are equal. */
export const rankKeyOf = ({ campaignId, score, spentMs, finishedAt, attemptId }: Result): string =>
  [
    `${campaignId}`,
    digits(MOST_POINTS - Math.min(score, MOST_POINTS), 5),
    digits(Math.min(Math.max(spentMs, 0), LONGEST_MS), 8),
    digits(finishedAt, 14),
    hashId('rank', attemptId).slice(0, 12),
  ].join(':')

/** Where a key is counted: in the histogram of its score, at the second. */
export interface Bucket {
  readonly campaignId: string
  readonly score: string
  readonly second: string
}

// What stands behind the campaign's id: score, time, moment, hash.
const TAIL = /^(.+):(\d{5}):(\d{5})\d{3}:\d{14}:[0-9a-z]{12}$/

export function bucketOf(rankKey: string): Bucket {
  const [, campaignId = '', score = '', second = ''] = TAIL.exec(rankKey) ?? []
  if (campaignId === '') throw new Error(`${rankKey} is no rank key`)
  return { campaignId, score, second }
}

export const bucketName = ({ campaignId, score, second }: Bucket) => `${campaignId}:${score}:${second}`

export function namedBucket(name: string): Bucket {
  const [, campaignId = '', score = '', second = ''] = /^(.+):(\d{5}):(\d{5})$/.exec(name) ?? []
  return { campaignId, score, second }
}

// ':' comes right after '9' and ';' right after ':'.
/** All keys of a bucket. */
export const keysOf = (bucket: Bucket) => ({ from: bucketName(bucket), below: `${bucketName(bucket)}:` })
/** All keys of a campaign. */
export const keysOfCampaign = (campaignId: string) => ({ from: `${campaignId}:`, below: `${campaignId};` })
