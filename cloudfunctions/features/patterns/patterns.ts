import type { Pattern, PatternVerdict } from '#contract/patterns'
import { hashId } from '../../kernel/ids'
import type { AuditDoc } from '../../store/account-documents'
import type { CampaignDoc, Store } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { findAll } from '../find-all'
import type { World } from '../world'
import { accountTraces } from './account-traces'
import { findPatterns, type Seen } from './find-patterns'

// More than anybody looks through; what was looked at comes last.
const MOST = 200
const MOST_LABS = 5

/** What was found of patterns is kept in the audit alone: what nobody can change needs no second place. */
const chainOf = (campaignId: string) => `patterns-${campaignId}`

/** What in a campaign a person should look at, with what was found of it before. */
export async function patternsOf(store: Store, campaign: CampaignDoc): Promise<Pattern[]> {
  const [accounts, labs, verdicts] = await Promise.all([
    accountTraces(store, campaign),
    findAll(store.labs, { campaignId: campaign._id }),
    verdictsOf(store, campaign._id),
  ])
  const names = new Map(labs.map(({ _id, name }) => [_id, name]))
  const patterns = findPatterns(accounts, campaign).map((seen) => patternView(seen, campaign._id, names, verdicts))
  const isOpen = ({ looked }: Pattern) => Number(looked === null || looked.grown)
  return patterns
    .sort((a, b) => isOpen(b) - isOpen(a) || b.times - a.times || (a.patternId < b.patternId ? -1 : 1))
    .slice(0, MOST)
}

type Verdicts = ReadonlyMap<string, AuditDoc>

async function verdictsOf(store: Store, campaignId: string): Promise<Verdicts> {
  const entries = await findAll(store.audit, { chain: chainOf(campaignId) })
  return new Map(entries.sort((a, b) => a.seq - b.seq).map((entry) => [entry.subject, entry]))
}

function patternView(
  { sort, key, times, accounts }: Seen,
  campaignId: string,
  names: ReadonlyMap<string, string>,
  verdicts: Verdicts,
): Pattern {
  const patternId = hashId('pattern', campaignId, sort, key)
  const verdict = verdicts.get(patternId)
  const labIds = new Set(accounts.flatMap((one) => [...one.labIds]))
  return {
    patternId,
    sort,
    times,
    accounts: accounts.length,
    holding: accounts.reduce((sum, { holding }) => sum + holding, 0),
    labs: [...labIds].flatMap((labId) => names.get(labId) ?? []).slice(0, MOST_LABS),
    from: Math.min(...accounts.map(({ firstBooked }) => firstBooked)),
    to: Math.max(...accounts.map(({ lastBooked }) => lastBooked)),
    looked: verdict
      ? {
          verdict: verdict.detail.verdict === 'nothing' ? 'nothing' : 'following',
          at: verdict.at,
          grown: times > Number(verdict.detail.times),
        }
      : null,
  }
}

/** Writes down what somebody found of a pattern, once; undefined where it is not there. */
export async function settlePattern(
  { patternId, verdict }: { readonly patternId: string; readonly verdict: PatternVerdict },
  campaign: CampaignDoc,
  { personId, now }: { readonly personId: string; readonly now: number },
  world: World,
): Promise<Pattern | undefined> {
  const find = async () => (await patternsOf(world.store, campaign)).find((one) => one.patternId === patternId)
  const before = await find()
  if (!before) return undefined
  if (before.looked?.verdict === verdict && !before.looked.grown) return before
  await recordAct(world, chainOf(campaign._id), {
    at: now,
    by: pseudonymOf(personId),
    act: 'pattern.settle',
    subject: patternId,
    detail: { verdict, sort: before.sort, times: before.times },
  })
  return find()
}
