import type { DrawTerms, DrawWinner, OwnEntry, SealedDraw } from '#contract/draw'
import type { CampaignDoc, Store } from '../../store/collections'
import type { DrawDoc, DrawPlan, Winner } from '../../store/draw-documents'
import { entryId, isListed } from './draw'

export const termsView = (plan: DrawPlan): DrawTerms => ({
  ...plan,
  prizes: plan.prizes.map((prize) => ({ ...prize })),
})

/** What is published of a sealed draw. The secret is told with the winners, and never before. */
export function sealedView(draw: DrawDoc): SealedDraw | null {
  if (draw.status === 'open') return null
  const { sealedAt, algorithm, entries, entriesHash, commitment } = draw
  const isDrawn = draw.status === 'drawn' || draw.status === 'closed'
  // A number that nobody has confirmed may still be mistyped.
  const known = isDrawn ? { secret: draw.secret, number: draw.number } : { secret: '', number: '' }
  return { sealedAt, algorithm, entries, entriesHash, commitment, ...known }
}

export const winnerView = ({ code, prize, round, until, status }: Winner): DrawWinner => ({
  code,
  prize,
  round,
  until,
  status,
})

/** How somebody stands: by their papers until the list is sealed, by the list from then on. */
export async function ownEntry(
  store: Store,
  { _id: campaignId, draw: plan }: CampaignDoc,
  draw: DrawDoc,
  personId: string,
): Promise<OwnEntry> {
  const [entry, papers] = await Promise.all([
    store.drawEntries.get(entryId(campaignId, personId)),
    store.attempts.find({ where: { campaignId, personId, status: { in: ['submitted', 'expired'] } } }),
  ])
  const best = papers.reduce((most, { score }) => Math.max(most, score), 0)
  const mayBeIn = papers.some(({ score }) => score >= plan.leastPoints)
  const own = { best, code: entry?.codeKey ?? '', reason: '', claimCode: '' }
  if (entry?.verdict === 'out') return { ...own, state: 'out', reason: entry.reason }
  if (draw.status === 'open') return { ...own, state: mayBeIn ? 'enough' : 'below' }
  if (!entry || !(await isListed(store, draw, entry.codeKey))) return { ...own, state: mayBeIn ? 'late' : 'below' }
  const won = draw.winners.some(({ code, status }) => code === entry.codeKey && status === 'waiting')
  return { ...own, state: 'listed', claimCode: won ? entry.claimKey : '' }
}
