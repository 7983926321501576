import type { DrawInOffice, FlaggedEntry } from '#contract/draw-office'
import type { CampaignDoc, Store } from '../../store/collections'
import type { DrawEntryDoc } from '../../store/draw-documents'
import { pseudonymOf } from '../audit/chain'
import { openDraw } from './draw'
import { sealedView, termsView, winnerView } from './draw-view'

const SHOWN = 100

/** The draw as its organiser sees it: what to decide first, and of people nothing but codes. */
export async function officeView(
  store: Store,
  campaign: CampaignDoc,
  personId: string,
  now: number,
): Promise<DrawInOffice> {
  const { _id: campaignId } = campaign
  const draw = (await store.draws.get(campaignId)) ?? openDraw(campaign)
  const [counts, undecided, decided] = await Promise.all([
    store.drawEntries.tally({ where: { campaignId }, by: ['verdict', 'undecided'] }),
    store.drawEntries.find({ where: { campaignId, undecided: true }, limit: SHOWN }),
    store.drawEntries.find({ where: { campaignId, verdict: { in: ['stands', 'out'] } }, limit: SHOWN }),
  ])
  const count = (which: (one: (typeof counts)[number]) => boolean) =>
    counts.filter(which).reduce((sum, one) => sum + one.count, 0)
  return {
    now,
    title: campaign.title,
    quizClosesAt: campaign.quizClosesAt,
    state: draw.status,
    terms: termsView(draw.status === 'open' ? campaign.draw : draw.plan),
    sealed: sealedView(draw),
    gatheredAt: draw.gatheredAt,
    entries: count(() => true),
    undecided: count((one) => one.undecided),
    out: count(({ verdict }) => verdict === 'out'),
    flagged: [...undecided, ...decided].slice(0, SHOWN).map(flaggedView),
    isOwnNumber: draw.status === 'numbered' && draw.numberBy === pseudonymOf(personId),
    winners: draw.winners.map(winnerView),
  }
}

const flaggedView = ({ _id, codeKey, score, rhythm, flags, verdict, reason }: DrawEntryDoc): FlaggedEntry => ({
  entryId: _id,
  code: codeKey,
  score,
  rhythm: [...rhythm],
  flags: flags.map((flag) => ({ ...flag })),
  verdict,
  reason,
})
