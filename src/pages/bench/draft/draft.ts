import * as v from 'valibot'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { Repair, Sheet, sameSheet } from '#contract/measurement-sheet'
import { serverNow } from '../../../api/server-clock'
import { whoIsHere } from '../../../api/who-is-here'
import { dropRecord, readRecord, recordKeys, writeRecord } from '../../../device/kept-records'

/** What went out under an id of its own and was not answered yet: it is sent again as it was. */
const Attempt = v.object({
  ...{ requestId: v.string(), at: v.number(), sheet: Sheet, finishes: v.boolean() },
  /** Drafts from before repairs waited on the device have none. */
  repair: v.optional(v.nullable(Repair), null),
})
export type Attempt = v.InferOutput<typeof Attempt>

/** Why a person has to look: both wrote the same; both were put together; it has no place on the server any more. */
const Stuck = v.object({ why: v.picklist(['clash', 'look', 'no']), says: v.string() })
export type Stuck = v.InferOutput<typeof Stuck>

/** That a round is to be closed: what stands in the way of measuring, and the 小修 after which another round begins. */
const Finish = v.object({
  ...{ impossible: v.string(), onlyLook: v.boolean() },
  repair: v.optional(v.nullable(Repair), null),
})
export type Finish = v.InferOutput<typeof Finish>

/** The revision of a sheet that the server has not told yet: the repair that begins it waits on the device as well. */
export const UNTOLD = -1

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
  finish: v.nullable(Finish),
  /** It was to be closed and is another sheet now: a person looks at it first. */
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

/** Gives up a sheet that has no place on the server any more, and with it the rounds that were to come after it. */
export function giveUp(sheet: SheetId & { readonly labId: string }) {
  dropDraft(sheet)
  for (const later of draftsAt(sheet.labId))
    if (later.bookingId === sheet.bookingId && later.rounds > sheet.rounds && !later.stuck)
      writeDraft({ ...later, attempt: null, stuck: { why: 'no', says: '小修之前的那一遍没有补上' } })
}

/** How the round is to be closed now; null while it goes on, or while a person has to look first. */
export const closing = ({ finish, looksFirst, stuck }: Draft): Finish | null => (looksFirst || stuck ? null : finish)

/** The sheet as it goes out. */
export const sheetToSend = (sheet: Sheet, finish: Finish | null): Sheet =>
  finish ? { ...sheet, impossible: finish.impossible, ...(finish.onlyLook && { readings: [] }) } : sheet

/** Whether an attempt is still what is wanted: one that closes the round only while it is to be closed just so. */
export function isMeant({ sheet, finish }: Draft, attempt: Attempt): boolean {
  if (!attempt.finishes) return true
  const same = finish !== null && sameSheet(sheetToSend(sheet, finish), attempt.sheet)
  return same && JSON.stringify(finish.repair) === JSON.stringify(attempt.repair)
}

/**
 * The draft with its next attempt, under an id of its own. What was taken back or corrected before it was answered does
 * not go out again: had the server taken it all the same, this one comes second, and a person looks at both.
 */
export function withAttempt(draft: Draft, requestId: string): Draft & { readonly attempt: Attempt } {
  const finish = closing(draft)
  const { attempt: before } = draft
  const attempt: Attempt =
    before && isMeant(draft, before)
      ? before
      : {
          ...{ requestId, at: draft.typedAt || serverNow(), sheet: sheetToSend(draft.sheet, finish) },
          ...{ finishes: finish !== null, repair: finish?.repair ?? null },
        }
  return { ...draft, attempt }
}
