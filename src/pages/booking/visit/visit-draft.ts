import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { PLACE_KINDS, type PlaceKind } from '#contract/instrument-kind'
import { newRequestId } from '../../../api/request-id'
import { kept } from '../../../device/kept'
import { takeBrought } from '../brought'

/** A visit on its way from the choice of a time to its booking. Kept on the device: it survives a reload and a lost network. */
const VisitDraft = v.object({
  /** Named once and sent with every try, so that a booking whose answer was lost is found and not made twice. */
  requestId: v.string(),
  labId: v.string(),
  slotId: v.string(),
  /** Somebody else for whom it is; null for oneself. */
  forWhom: v.optional(v.nullable(v.object({ name: v.string(), phone: v.string(), agreed: v.boolean() })), null),
  instruments: v.array(
    v.object({
      kind: v.picklist(PLACE_KINDS),
      model: v.string(),
      note: v.string(),
      serial: v.exactOptional(v.string()),
    }),
  ),
})
export type VisitDraft = v.InferOutput<typeof VisitDraft>
export type DraftInstrument = VisitDraft['instruments'][number]

const stored = kept<string>('visit-draft', '')

let parsed: { readonly text: string; readonly draft: VisitDraft | undefined } = { text: '', draft: undefined }

export function readDraft(): VisitDraft | undefined {
  const text = stored.read()
  if (text !== parsed.text) parsed = { text, draft: parse(text) }
  return parsed.draft
}

function parse(text: string): VisitDraft | undefined {
  try {
    const read = v.safeParse(VisitDraft, JSON.parse(text))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

const write = (draft: VisitDraft) => stored.write(JSON.stringify(draft))

/** What is known of an instrument that somebody comes with; it is filled in once. */
function written(kind: PlaceKind): DraftInstrument {
  const { model = '', note = '', serial = '' } = takeBrought(kind) ?? {}
  return { kind, model, note, ...(serial !== '' && { serial }) }
}

interface VisitChoice {
  readonly labId: string
  readonly slotId: string
  readonly kinds: readonly PlaceKind[]
}

/** Begins a draft. The same choice again goes on with the same draft: its first try may have been booked already. */
export function startDraft({ labId, slotId, kinds }: VisitChoice) {
  const before = readDraft()
  const unused = [...(before?.instruments ?? [])]
  const sameKinds = kinds.join() === unused.map(({ kind }) => kind).join()
  if (before?.slotId === slotId && sameKinds) return
  const instruments = kinds.map((kind) => {
    const at = unused.findIndex((instrument) => instrument.kind === kind)
    return unused.splice(at, at < 0 ? 0 : 1)[0] ?? written(kind)
  })
  write({ requestId: newRequestId(), labId, slotId, forWhom: before?.forWhom ?? null, instruments })
}

export function describeInstrument(index: number, words: Partial<Pick<DraftInstrument, 'model' | 'note' | 'serial'>>) {
  const draft = readDraft()
  if (!draft) return
  const instruments = draft.instruments.map((instrument, at) =>
    at === index ? { ...instrument, ...words } : instrument,
  )
  write({ ...draft, instruments })
}

export function tellForWhom(forWhom: VisitDraft['forWhom']) {
  const draft = readDraft()
  if (draft) write({ ...draft, forWhom })
}

/** To be called when the visit is booked, and when it is given back: an old request must not answer for a new wish. */
export const dropDraft = () => stored.write('')

export const useVisitDraft = () => useSyncExternalStore(stored.subscribe, readDraft)
