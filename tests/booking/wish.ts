import type { PlaceKind } from '#contract/instrument-kind'

let asked = 0

/** What `bookVisit` is asked: one instrument of each kind named, under a request id of its own. */
export const wishFor = (slotId: string, ...kinds: readonly PlaceKind[]) => ({
  requestId: `request-${asked++}`,
  slotId,
  instruments: kinds.map((kind) => ({ kind, model: '欧姆龙 HEM-7124', note: '' })),
})

let born = 0

/** Somebody who has never called before. */
export const newPerson = () => `person-${born++}`
