import * as v from 'valibot'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { Sheet } from '#contract/measurement-sheet'
import { serverNow } from '../../../api/server-clock'
import { whoIsHere } from '../../../api/who-is-here'
import { dropRecord, readRecord, recordKeys, writeRecord } from '../../../device/kept-records'

/** What went out under an id of its own and was not answered yet: it is sent again as it was. */
const Attempt = v.object({ requestId: v.string(), at: v.number(), sheet: Sheet, finishes: v.boolean() })
export type Attempt = v.InferOutput<typeof Attempt>

/** Why a person has to look: both wrote the same; both were put together; it has no place on the server any more. */
const Stuck = v.object({ why: v.picklist(['clash', 'look', 'no']), says: v.string() })
export type Stuck = v.InferOutput<typeof Stuck>

/**
 * What somebody typed on a sheet and the server has not got yet. Nothing of the owner is in it. It belongs to one person
 * and one round: `base` is the sheet of the server on which it was written.
 */
const Draft = v.object({
  ...{ bookingId: v.string(), labId: v.string(), visitCode: v.string(), kind: v.picklist(INSTRUMENT_KINDS) },
  /** The person, as the server names them. */
  me: v.string(),
  rounds: v.number(),
  base: v.object({ rev: v.number(), sheet: Sheet }),
  sheet: Sheet,
  typedAt: v.number(),
  /** That it is to be finished, and what that says beside the readings. */
  finish: v.nullable(v.object({ impossible: v.string(), onlyLook: v.boolean() })),
  /** It was to be finished and is another sheet now: a person looks at it first. */
  looksFirst: v.boolean(),
  attempt: v.nullable(Attempt),
  stuck: v.nullable(Stuck),
})
export type Draft = v.InferOutput<typeof Draft>

const BEGIN = 'bench-draft:'
/** Which sheet: a repair begins another one of the same instrument. */
export type SheetId = Pick<Draft, 'bookingId' | 'rounds'>

const ownKeys = () => `${BEGIN}${whoIsHere()}:`
const keyOf = ({ bookingId, rounds }: SheetId) => `${ownKeys()}${bookingId}#${rounds}`

// What a full device had no room for, until the program is closed: with signal it is sent all the same.
const unkept = new Map<string, Draft>()

function parsed(key: string): Draft | undefined {
  const inMemory = unkept.get(key)
  if (inMemory) return inMemory
  const read = v.safeParse(Draft, readRecord(key))
  return read.success ? read.output : undefined
}

export const readDraft = (sheet: SheetId): Draft | undefined => parsed(keyOf(sheet))
/** False when the device has no room left for it. */
export function writeDraft(draft: Draft): boolean {
  const isKept = writeRecord(keyOf(draft), draft)
  if (isKept) unkept.delete(keyOf(draft))
  else unkept.set(keyOf(draft), draft)
  return isKept
}
export function dropDraft(sheet: SheetId) {
  unkept.delete(keyOf(sheet))
  dropRecord(keyOf(sheet))
}

/** Those of whoever is signed in here, the one typed first at the head. */
export const draftsAt = (labId: string): Draft[] =>
  [...new Set([...recordKeys(ownKeys()), ...unkept.keys()])]
    .filter((key) => key.startsWith(ownKeys()))
    .flatMap((key) => parsed(key) ?? [])
    .filter((draft) => draft.labId === labId)
    .sort((a, b) => a.typedAt - b.typedAt)

/** How many somebody else left on this device: they are sent when that person is signed in again. */
export const draftsOfOthers = (): number => recordKeys(BEGIN).filter((key) => !key.startsWith(ownKeys())).length

/** The sheet as it goes out. */
export const sheetToSend = ({ sheet, finish }: Pick<Draft, 'sheet' | 'finish'>): Sheet =>
  finish ? { ...sheet, impossible: finish.impossible, ...(finish.onlyLook && { readings: [] }) } : sheet

/** The draft with its next attempt, under an id of its own. */
export const withAttempt = (draft: Draft, requestId: string): Draft & { readonly attempt: Attempt } => ({
  ...draft,
  attempt: draft.attempt ?? {
    requestId,
    at: draft.typedAt || serverNow(),
    sheet: sheetToSend(draft),
    finishes: draft.finish !== null,
  },
})
