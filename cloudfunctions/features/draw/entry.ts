import { newLookUpCode } from '../../kernel/look-up-code'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import type { DrawEntryDoc } from '../../store/draw-documents'
import { rhythmOf } from '../fair-play/rhythm'
import { findAll } from '../find-all'
import { entryId } from './draw'

const AT_ONCE = 500

/** The best paper of each person among these. */
export function bestPapers(papers: readonly AttemptDoc[]): AttemptDoc[] {
  const best = new Map<string, AttemptDoc>()
  for (const paper of papers) {
    const known = best.get(paper.personId)
    if (!known || paper.score > known.score) best.set(paper.personId, paper)
  }
  return [...best.values()]
}

export const newEntry = (paper: AttemptDoc, randomBelow: (below: number) => number): DrawEntryDoc => ({
  _id: entryId(paper.campaignId, paper.personId),
  rev: 1,
  codeKey: newLookUpCode(randomBelow),
  claimKey: newLookUpCode(randomBelow),
  campaignId: paper.campaignId,
  personId: paper.personId,
  attemptId: paper._id,
  startedAt: paper.startedAt,
  score: paper.score,
  rhythm: rhythmOf(paper),
  device: paper.device,
  flags: [],
  undecided: false,
  verdict: 'none',
  reason: '',
  decidedBy: '',
})

/** Codes of all who are in, sorted: nobody who was taken out, and nobody whose paper has not the points any more. */
export async function codesIn(store: Store, campaignId: string, leastPoints: number): Promise<string[]> {
  const entries = (await findAll(store.drawEntries, { campaignId })).filter(({ verdict }) => verdict !== 'out')
  const codes: string[] = []
  for (let first = 0; first < entries.length; first += AT_ONCE) {
    const part = entries.slice(first, first + AT_ONCE)
    const where = { _id: { in: part.map(({ attemptId }) => attemptId) }, score: { from: leastPoints } }
    const papers = await store.attempts.tally({ where, by: ['_id', 'personId'] })
    const owners = new Map(papers.map(({ _id, personId }) => [_id, personId]))
    codes.push(
      ...part.filter(({ attemptId, personId }) => owners.get(attemptId) === personId).map(({ codeKey }) => codeKey),
    )
  }
  return codes.sort()
}
