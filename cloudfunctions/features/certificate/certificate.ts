import type { Certificate } from '#contract/certificate'
import { newLookUpCode } from '../../kernel/look-up-code'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import { totalOf } from '../quiz/attempt'

/** The code of a finished paper, made when it is first asked for. */
export async function certificateCode(
  store: Store,
  { _id }: AttemptDoc,
  now: number,
  randomBelow: (below: number) => number,
): Promise<string> {
  for (;;) {
    const present = await store.certificates.get(_id)
    if (present) return present.codeKey
    const codeKey = newLookUpCode(randomBelow)
    // A conflict: another device has just asked, or another paper has this code.
    if ((await store.certificates.insert([{ _id, rev: 1, codeKey, madeAt: now }])) === 'inserted') return codeKey
  }
}

/** What a code stands for; undefined when it stands for nothing, or the paper is gone. */
export async function paperOfCode(store: Store, codeKey: string): Promise<AttemptDoc | undefined> {
  const [certificate] = await store.certificates.find({ where: { codeKey }, limit: 1 })
  return certificate && store.attempts.get(certificate._id)
}

/** Read from the paper, so that it says what holds now when a key was mended. */
export async function certificateOf(store: Store, paper: AttemptDoc, code: string): Promise<Certificate> {
  const campaign = await store.campaigns.get(paper.campaignId)
  const { day, score } = paper
  return { code, title: campaign?.title ?? '', organiser: campaign?.organiser ?? '', day, score, total: totalOf(paper) }
}
