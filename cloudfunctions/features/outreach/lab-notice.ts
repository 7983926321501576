import type { LabNotice } from '#contract/lab-notice'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { LabDoc, Store } from '../../store/collections'
import type { LabNoticeDoc } from '../../store/notice-documents'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'

// More than a few nobody reads.
const MOST_AT_ONCE = 5

export const noticeView = ({ _id, day, at, text }: LabNoticeDoc): LabNotice => ({
  noticeId: _id,
  day: day === '' ? null : day,
  at,
  text,
})

/** The lines of a lab that stand, the latest first. */
export const noticesOf = async (store: Store, labId: string): Promise<LabNoticeDoc[]> =>
  (await store.labNotices.find({ where: { labId, live: true } })).sort((a, b) => b.at - a.at)

interface Posting {
  readonly requestId: string
  readonly day?: string
  readonly text: string
}

/** Writes a line of a lab. The act is written down before; a repeated request finds its first line. */
export async function postNotice(
  { requestId, day = '', text }: Posting,
  lab: LabDoc,
  { personId, openid, now }: Pick<Call<'staff'>, 'personId' | 'openid' | 'now'>,
  world: World,
): Promise<Outcome<LabNotice, 'limit-reached' | 'text-refused'>> {
  const { store } = world
  const _id = hashId(personId, requestId, 'lab notice')
  const before = await store.labNotices.get(_id)
  if (before) return done(noticeView(before))
  if ((await noticesOf(store, lab._id)).length >= MOST_AT_ONCE)
    return refuse('limit-reached', { path: '', message: `一个检测点最多同时挂 ${MOST_AT_ONCE} 条通知，先撤掉旧的` })
  if (!(await isTextFit(world, text, openid))) return refuse('text-refused')
  const by = pseudonymOf(personId)
  const notice = { _id, rev: 1, campaignId: lab.campaignId, labId: lab._id, day, text, by, at: now, live: true }
  const facts = { at: now, by, act: 'notice.post', subject: lab._id, detail: { notice: _id, day, text } }
  await recordAct(world, chainOfLab(lab._id), facts)
  await store.labNotices.insert([notice])
  return done(noticeView(notice))
}

export async function withdrawNotice(
  { _id, labId }: LabNoticeDoc,
  { personId, now }: { readonly personId: string; readonly now: number },
  world: World,
): Promise<void> {
  const facts = { at: now, by: pseudonymOf(personId), act: 'notice.withdraw', subject: labId, detail: { notice: _id } }
  await recordAct(world, chainOfLab(labId), facts)
  await world.store.labNotices.updateIf(_id, { live: true }, { live: false })
}
