import { done, type Outcome } from '../../kernel/outcome'
import { fingerprint } from '../../kernel/sealing'
import { DAY, MINUTE } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'
import type { DrawDoc } from '../../store/draw-documents'
import { pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isRescoring } from '../bank/rescore-papers'
import type { World } from '../world'
import { hashOfEntries, listPages, notNow } from './draw'
import { codesIn } from './entry'

const SECRET_BYTES = 32
/** Who has come since is looked for again after so long. */
const GATHERED_LATELY = 30 * MINUTE
/** The number must not be known yet, nor so soon that somebody could. */
const NUMBER_IN = 10 * MINUTE
const NUMBER_WITHIN = 60 * DAY

export interface Sealing {
  readonly by: string
  readonly numberName: string
  readonly numberAt: number
  readonly now: number
}

/**
 * Freezes the list. First its pages are stored, which nothing points to yet; then one write makes them the list, together
 * with the hash, the algorithm and what the secret is known by. Cut off before it, nothing is sealed; after it, all is.
 * Whoever seals again, or at the same time, is answered with the one list.
 */
export async function sealDraw(
  world: World,
  campaign: CampaignDoc,
  sealing: Sealing,
): Promise<Outcome<DrawDoc, 'not-now'>> {
  const { store } = world
  const { _id: campaignId } = campaign
  const { now, by, numberName, numberAt } = sealing
  for (;;) {
    const draw = await store.draws.get(campaignId)
    if (draw && draw.status !== 'open') return done(draw)
    const why = await whyNotYet(store, campaign, draw, sealing)
    if (!draw || why !== undefined) return notNow(why ?? '请先收名单')
    const codes = await codesIn(store, campaignId, campaign.draw.leastPoints)
    if (codes.length === 0) return notNow('没有人符合条件，不用抽')
    const entriesHash = hashOfEntries(codes)
    const secret = Buffer.from(world.randomBytes(SECRET_BYTES)).toString('hex')
    const commitment = fingerprint(secret)
    const pages = listPages(campaignId, entriesHash, codes)
    for (const page of pages) await store.drawLists.insert([page])
    const sealed = {
      plan: { ...campaign.draw, numberName, numberAt },
      pages: pages.map(({ codes: [first = ''] }) => first),
      ...{ entries: codes.length, entriesHash, secret, commitment, sealedAt: now },
    }
    const detail = { entriesHash, commitment, entries: codes.length, numberName, numberAt }
    await recordAct(world, SYSTEM_CHAIN, {
      at: now,
      by: pseudonymOf(by),
      act: 'draw.seal',
      subject: campaignId,
      detail,
    })
    const after = await store.draws.updateIf(
      campaignId,
      { rev: draw.rev, status: 'open' },
      { status: 'sealed', ...sealed },
    )
    if (typeof after === 'object') return done(after)
  }
}

async function whyNotYet(
  store: Store,
  { _id: campaignId, quizClosesAt }: CampaignDoc,
  draw: DrawDoc | undefined,
  { now, numberAt }: Sealing,
): Promise<string | undefined> {
  if (now < quizClosesAt) return '答题还没有结束，还会有人符合条件'
  const gatheredAt = draw?.gatheredAt ?? 0
  if (gatheredAt < quizClosesAt || gatheredAt < now - GATHERED_LATELY) return '请先收一遍名单，半小时内再封存'
  if (await isRescoring(store)) return '有题改了答案，卷子正在重新算分，请过几分钟再收一遍名单'
  const [corrected] = await store.corrections.find({ where: { doneAt: { from: gatheredAt } }, limit: 1 })
  if (corrected) return '收名单以后有题改了答案，请再收一遍名单'
  if (numberAt < now + NUMBER_IN) return '号码公布的时间至少要在十分钟以后：先封存名单，后有号码'
  if (numberAt > now + NUMBER_WITHIN) return '号码公布的时间要在 60 天以内'
  const [open] = await store.attempts.find({ where: { campaignId, status: 'open' }, limit: 1 })
  if (open) return '还有卷子没有算完分，请过几分钟再收一遍名单'
  const [undecided] = await store.drawEntries.find({ where: { campaignId, undecided: true }, limit: 1 })
  return undecided ? '还有标出来的人没有决定留不留' : undefined
}
