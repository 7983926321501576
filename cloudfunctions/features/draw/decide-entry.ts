import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { DrawEntryDoc } from '../../store/draw-documents'
import { pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { isListed, notNow } from './draw'

export interface Deciding {
  readonly campaignId: string
  readonly entryId: string
  readonly verdict: 'stands' | 'out'
  readonly reason: string
  readonly by: string
  readonly now: number
}

const SEALED = '名单已经封存，不能再改'

/** What a person has decided of a flagged entry. Until the list is sealed it may be decided otherwise. */
export async function decideEntry(
  world: World,
  deciding: Deciding,
): Promise<Outcome<Record<string, never>, 'not-found' | 'not-now'>> {
  const { campaignId, entryId, verdict, reason, now } = deciding
  const { store } = world
  const by = pseudonymOf(deciding.by)
  for (;;) {
    const [draw, entry] = await Promise.all([store.draws.get(campaignId), store.drawEntries.get(entryId)])
    if (entry?.campaignId !== campaignId || entry.flags.length === 0) return refuse('not-found')
    if (entry.verdict === verdict && entry.reason === reason) return done({})
    if (draw?.status !== 'open') return notNow(SEALED)
    const flags = entry.flags.map(({ kind, seen }) => `${kind} ${seen}`).join(', ')
    const facts = { at: now, by, act: 'draw.decide', subject: entryId, detail: { verdict, reason, flags } }
    await recordAct(world, SYSTEM_CHAIN, facts)
    const change = { verdict, reason, undecided: false, decidedBy: by }
    const decided = await store.drawEntries.updateIf(entryId, { rev: entry.rev }, change)
    if (typeof decided === 'object') return (await cameInTime(world, decided, entry)) ? done({}) : notNow(SEALED)
  }
}

/** The list may have been sealed at the same moment: then the list is right, and the entry says what it did before. */
async function cameInTime({ store }: World, decided: DrawEntryDoc, before: DrawEntryDoc): Promise<boolean> {
  const draw = await store.draws.get(decided.campaignId)
  if (draw?.status === 'open' || !draw) return true
  if ((await isListed(store, draw, decided.codeKey)) === (decided.verdict !== 'out')) return true
  const { verdict, reason, undecided, decidedBy } = before
  await store.drawEntries.updateIf(decided._id, { rev: decided.rev }, { verdict, reason, undecided, decidedBy })
  return false
}
