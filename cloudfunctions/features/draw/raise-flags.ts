import type { Store } from '../../store/collections'
import type { DrawEntryDoc, Flag } from '../../store/draw-documents'
import { flagsOf } from '../fair-play/flags'
import { findAll } from '../find-all'

/** Looks at all entries together. An entry with a new kind of flag has to be decided, also when an older one was. */
export async function raiseFlags(store: Store, campaignId: string): Promise<void> {
  const entries = await findAll(store.drawEntries, { campaignId })
  const flags = flagsOf(entries)
  for (const entry of entries) await raise(store, entry, flags.get(entry._id) ?? [])
}

// Who has changed it meanwhile has to gather again, because the list is sealed only after a gathering.
async function raise(store: Store, { _id, rev, flags, verdict, undecided }: DrawEntryDoc, now: readonly Flag[]) {
  if (JSON.stringify(flags.map(inOrder)) === JSON.stringify(now.map(inOrder))) return
  const isNew = now.some(({ kind }) => !flags.some((known) => known.kind === kind))
  const asked = isNew ? { undecided: true, verdict: 'none' as const, reason: '', decidedBy: '' } : {}
  const settled = now.length === 0 ? { undecided: false } : {}
  await store.drawEntries.updateIf(_id, { rev, verdict, undecided }, { flags: now, ...asked, ...settled })
}

// A database may hand the fields of what is nested back in another order.
const inOrder = ({ kind, seen }: Flag) => [kind, seen]
